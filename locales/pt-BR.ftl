### As palavras fixas das respostas. Vale en-US.ftl: as mesmas mensagens com os mesmos argumentos.

## Words that answers share

pay-by-source = Salário, como cada fonte informa
pay = Salário
pay-of = Salário: { $role }
what-they-do = O que se faz
key-skills = Habilidades principais
skills = Habilidades
how-to-break-in = Como entrar
way-in = Caminho de entrada
way-in-of = Caminho de entrada: { $role }
from-other-fields = Vindo de outra área
openings = Vagas
near-titles = Não é o mesmo cargo
related-questions = Perguntas relacionadas
about-the-role = Sobre o cargo
compare-with = Comparar com
compare-with-role = Comparar com { $role }
did-you-mean = Você quis dizer
before-you-compare = Antes de comparar
not-compared = Não comparado
another-level = Outro nível
all-levels = todos os níveis
open-a-role = Abrir um cargo
and-more = E mais { $count }.
both = { $first } e { $last }

## Pay

level-entry = nível inicial
level-mid = nível pleno
level-senior = nível sênior
level-not-stated = nível não informado
level-entry-short = inicial
level-mid-short = pleno
level-senior-short = sênior
basis-base = salário-base
basis-total = remuneração total
basis-not-stated = tipo não informado
basis-base-full = salário-base
basis-total-full = remuneração total
basis-not-stated-full = pagamento de tipo não informado
basis-base-short = base
basis-total-short = total
basis-not-stated-short = sem tipo
period-year = por ano
period-month = por mês
period-week = por semana
period-day = por dia
period-hour = por hora
years = { $from }-{ $to } anos
years-and-more = { $from }+ anos
up-to = até { $amount }
average = média
in-place = em { $place }
at-employer = em { $employer }
credited-to = segundo { $name }
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = As fontes divergem; cada número é da sua própria fonte.
mixed-bases = Salário-base e remuneração total são medidas diferentes e não dá para comparar.
mixed-currencies = Estes números estão em moedas diferentes e não dá para comparar assim.
mixed-periods = Estes números são de períodos diferentes e não dá para comparar assim.
no-figure = Nenhuma fonte aqui informa um salário para { $role }.
no-figure-at-level = Nenhuma fonte aqui informa um número para { $role } ({ $level }).

## Sources

sources = Fontes
date-not-stated = data não informada
over-a-year-old = com mais de um ano

## How a question was understood

understood-as = “{ $asked }” foi entendido como { $title }.
not-mentioned = Nenhuma fonte aqui fala de { $title } junto com: { $words }.
unknown-place = Nenhuma fonte aqui fala de salários em { $place }. O que elas dizem sem esse lugar:

## Nothing, or several things

nothing-title = Nada sobre isso
nearest = O mais próximo
what-i-know = O que eu sei
help-lists-articles = /help mostra os artigos em que me baseio.
which-one = Qual deles você quer dizer?
nothing-on-that = Não tenho nada sobre isso.
no-question = Não há uma pergunta aí. Pergunte com suas palavras (em inglês), por exemplo: how much do prompt engineers make?
not-sure = Não tenho certeza do que responde a isso.
name-a-role = Diga um cargo, por exemplo: prompt engineer.
unknown-role = Não tenho nada sobre um cargo chamado “{ $asked }”.
several-roles = “{ $asked }” pode ser um de vários cargos. Qual deles você quer dizer?
passage-gone = Esse trecho não está mais nos artigos. Pergunte de novo, por favor.
no-question-in-message = Não achei nessa mensagem nenhuma pergunta que eu saiba responder.
message-of-many-roles = Essa mensagem fala de { $count } cargos. Qual deles você quer dizer?

## /role

also-called = Também chamado de { $names }.
nothing-more-on-role = As fontes citam { $role } e não dizem mais nada sobre isso.
no-openings-counted = Nenhuma fonte aqui conta as vagas para { $role }.
postings = { $measure }: { $count }
postings-as = { $measure } (como “{ $title }”): { $count }

## /salary

see-role = O que elas dizem: /role { $role }
no-figure-in-place = Nenhuma fonte aqui junta { $role } com { $place }. Cada um por si:
near-title = { $title } é outro cargo, com números próprios: /salary { $title }
figures-at-levels = Há números para: { $levels }.
how-good-is = { $amount } é bom?
role-in-place = { $role } em { $place }
role-other-places = { $role }, outros lugares ou nenhum informado
role-level-not-stated = { $role }, nível não informado
all-roles-in-place = Todos os cargos juntos em { $place }

## /ask

where-it-stands = Onde está
also-close = Também próximo
roles-that-fit = Cargos que combinam
more-on-found-roles = Para saber mais sobre um deles: /role e o nome dele.
pay-extremes =
    { $end ->
        [lowest] Os salários mais baixos
       *[highest] Os salários mais altos
    }
pay-extremes-at-level =
    { $end ->
        [lowest] Os salários mais baixos ({ $level })
       *[highest] Os salários mais altos ({ $level })
    }
each-measure-by-itself = Cada medida por si: números sob títulos diferentes não se comparam.
all-roles-by-pay = Todos os cargos por salário

## /compare

named-twice = { $role } foi citado duas vezes.
name-two-roles = Diga dois cargos para comparar.
compare-one-named-twice = Os dois nomes são { $role }. Com que outro cargo devo comparar?
compare-one = Com que cargo devo comparar { $role }?
no-common-measure = Nenhum par destes cargos tem salários do mesmo tipo, nível, moeda e período; por isso nenhum fica lado a lado.
sound-alike = { $one } e { $other } têm nomes parecidos e são cargos diferentes.
work-of = { $role }: o trabalho
skills-in-common = Habilidades em comum
own-skills-of = { $role }: habilidades próprias
how-to-break-in-of = { $role }: como entrar
pay-side-by-side = Salários lado a lado: { $measure }
unstated-basis-may-differ = Onde uma fonte não informa o tipo, um número pode ser salário-base e o outro remuneração total.
only-same-measure = Só ficam lado a lado salários do mesmo tipo, nível, moeda e período. Nenhum outro cargo aqui tem um número como estes:
other-pay-of = { $role }: outros salários
more-on-one = Mais sobre um deles

## /path

starting-points = Pontos de partida que as fontes conhecem
unknown-origin = Nenhuma fonte aqui descreve um caminho que comece em “{ $from }”.
no-way-from-to = Nenhuma fonte aqui descreve o caminho de “{ $from }” para { $to }.
other-ways-to = O que elas dizem de outros caminhos para { $to }:
no-way-to = Nenhuma fonte aqui descreve um caminho para { $to } vindo de outra área.
first-ways = Os primeiros { $shown } de { $count } caminhos:
from-to = De { $from } para { $to }
ways-to = Caminhos para o cargo: { $to }
ways-from = Para onde ir a partir de: { $from }
way-without-details = A fonte cita este caminho e não diz mais nada.
from-the-same-start = Do mesmo ponto de partida
all-ways-in = Todos os caminhos de entrada
other-ways = Outros caminhos

## /skills

roles-asking-for = Cargos que pedem: { $skill }
unknown-skill = Nenhum cargo aqui pede “{ $skill }” com esse nome.

## /market

unknown-market = Nenhuma fonte aqui diz algo sobre “{ $place }”.
unknown-column = Nenhuma tabela de lugares tem uma coluna “{ $column }” com números.
no-place-tables = Nenhum artigo aqui tem uma tabela de números sobre lugares.
place-without-table = Nenhuma fonte aqui tem uma tabela sobre { $place }. O salário por cargo: /salary com esse lugar.
place-lacks = Nenhuma fonte aqui informa: { $measures }.
all-places = Todos os lugares
rank-all-places-by = Ordenar todos os lugares por
places-by = Lugares por: { $column }
ranked-in-order =
    { $first ->
        [lowest] Do menor para o maior, como as fontes informam.
       *[highest] Do maior para o menor, como as fontes informam.
    }
ranges-by-lower-end = Uma faixa conta pelo seu limite inferior.
not-ranked = Fora da ordem
without-a-figure = Sem número
places-without-figure =
    { $count ->
        [one] { $count } lugar sem número: { $places }.
       *[other] { $count } lugares sem número: { $places }.
    }
named-and-more = { $names } e mais
rank-by = Ordenar por
open-a-place = Abrir um lugar

## /roles

roles-by =
    { $count ->
        [one] { $count } cargo, por { $order }
       *[other] { $count } cargos, por { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } cargo ({ $level }), por { $order }
       *[other] { $count } cargos ({ $level }), por { $order }
    }
order-name = nome
order-pay = salário
order-openings = vagas
by-order = Por { $order }
ranked-by-upper-end = Ordenados uma medida por vez, pelo limite superior de cada faixa. Números sob títulos diferentes não se comparam.
most-openings-first = Primeiro os de mais vagas, como as fontes contam.
no-role-at-level = Nenhuma fonte aqui informa um número para algum cargo nesse nível.
only-one-level = Só um nível
group-without-pay = Sem número de salário
group-without-openings = Vagas não contadas
without-pay = sem número de salário
without-openings = nenhuma fonte conta as vagas
more-figures =
    { $count ->
        [one] mais { $count } número
       *[other] mais { $count } números
    }

## /faq

questions-i-answer = Perguntas que sei responder
questions-about = Perguntas: { $topic }
no-question-about = Nenhuma pergunta aqui é sobre “{ $topic }”.
no-questions = Os artigos aqui não respondem perguntas sob títulos próprios.
read-the-answer = Ler a resposta
only-one-article = Só um artigo

## /offer

offer-as = { $amount } como { $offer }
money-for-period = { $money } { $period }
worked-out = Calculado
worked-out-from = Terços e diferenças são calculados a partir dos limites que cada fonte informa.
beside-same-basis = Ao lado de números de: { $basis }
beside-unstated-basis = Ao lado de números cujo tipo a fonte não informa
if-it-is = Se for: { $basis }
it-is = É: { $basis }
unreadable-amount = “{ $typed }”: { $why } Por exemplo: 150k, $150,000 a year, €70.000.
amount-unreadable = Não consigo ler esse valor: { $why }.
amount-missing = Não há um valor aí.
amount-is-range = Isso é uma faixa. Informe um único valor.
amount-implausible = Esse não é um valor que alguém receba.
offer-other-currency = o número está em { $theirs }, a oferta em { $offered }
offer-other-period = o número é { $theirs }, a oferta { $offered }
offer-is-base = o número é remuneração total, a oferta salário-base
offer-is-total = o número é salário-base, a oferta remuneração total
offer-other-places = Nenhuma fonte aqui junta { $role } com { $place }; os números são de outros lugares, ou de nenhum.
no-index-for = Nenhuma fonte aqui informa um índice de custo de vida para { $place }.
currency-assumed = A moeda não foi informada; leio a oferta em { $currency }.
period-assumed = O período não foi informado; leio a oferta como pagamento { $period }.
basis-unsaid = Não foi dito se a oferta é salário-base ou remuneração total. Compare só com números do mesmo tipo.
offer-below = abaixo de { $figure }, por { $difference }
offer-above = acima de { $figure }, por { $difference }
offer-above-single = acima de { $figure }, um número único, por { $difference }
offer-at-lower-end = no limite inferior de { $figure }
offer-at-upper-end = no limite superior de { $figure }
offer-exactly-at = exatamente em { $figure }
offer-exactly = exatamente { $figure }
offer-in-lower-third = no terço inferior de { $figure }
offer-in-middle-third = no terço do meio de { $figure }
offer-in-upper-third = no terço superior de { $figure }
offer-within-no-upper-end = dentro de { $figure }, sem limite superior
offer-within-no-lower-end = dentro de { $figure }, sem limite inferior
offer-beside-nothing = ao lado de nenhum valor
open-upwards = { $standing }, que a fonte deixa em aberto para cima
cost-of-living = Calculado: custo de vida
no-other-index = Nenhum outro lugar tem um índice ao lado do de { $place }.
worth-elsewhere = Quanto { $amount } em { $place } ({ $column }: { $index }) representa em outros lugares, pelo índice da mesma fonte [{ $source }]. Nenhuma fonte informa estes valores.
worth-in-place = { $place }, índice { $index }: cerca de { $amount } = { $working }
left-out-without-index = Fora, por falta de um índice único: { $places }.

## /help

help-intro = Respondo perguntas sobre carreira a partir de artigos que pessoas escreveram. Cada número e cada trecho vem com a sua fonte, e nada é inventado. Os artigos ficam no idioma deles; pergunte de preferência em inglês.
help-ask-me = Pergunte
help-articles = Em que me baseio
article-passages = { $passages } trechos
article-questions-and-passages =
    { $questions ->
        [one] { $questions } pergunta, { $passages } trechos
       *[other] { $questions } perguntas, { $passages } trechos
    }
help-in-all = { $roles } cargos e { $figures } números de salário ao todo.
help-add = Contribuir
help-add-how = Os moderadores de um servidor adicionam artigos com /knowledge add. Quem hospeda o bot também pode pôr um arquivo Markdown na pasta dos artigos; o README.md dela mostra como escrever.

## Lines that are no request

unknown-command = Não existe o comando /{ $command }. Os comandos daqui: { $commands }.
command-gone = O comando /{ $command } mudou ou não existe mais. Tente /help.
this-command-gone = Este comando mudou ou não existe mais. Tente /help.
option-missing = /{ $command } precisa da opção “{ $option }”, por exemplo: { $example }
amount-needed = /offer precisa de um valor, por exemplo: { $example }
two-roles-needed = /compare precisa de dois cargos, por exemplo: /compare prompt engineer vs ml engineer
too-many-roles = /compare aceita até { $count } cargos de uma vez.
path-end-needed = /path precisa saber aonde você quer chegar, ou de onde você vem, por exemplo: /path to:ml engineer from:developer
level-is-one-of = O nível é entry, mid ou senior.
sort-is-one-of = Os cargos são ordenados por name, pay ou openings.
basis-is-one-of = O tipo é base ou total.
page-is-a-number = A página é um número a partir de 1.

## Around an answer

go-on-with = Continuar com
page-of = Página { $page } de { $pages }
next-page = próxima página
previous-page = página anterior
and-more-choices = … e mais { $count }
more = Mais
answer-cut = Esta resposta é mais longa do que o Discord mostra. Peça uma parte dela, por exemplo o salário com /salary.
something-went-wrong = Algo deu errado do meu lado, e nada se perdeu. Tente de novo; se continuar, avise quem me mantém: erro { $reference }.
busy = Estou ocupado agora. Tente de novo em alguns segundos.
too-fast = Um pouco mais devagar, por favor. Em alguns segundos você pode continuar.
stopping = Estou sendo reiniciado, e isto não terminou a tempo. Tente de novo em um minuto; se era uma mudança, veja antes se ela foi feita.
expired = Este formulário expirou. Pergunte de novo com um comando; /help mostra a lista.

## Buttons, and what is asked by pointing at a message

back = Voltar
share = Compartilhar
shared = Compartilhado
remove = Remover
previous-page-of = Página anterior ({ $page } de { $pages })
next-page-of = Próxima página ({ $page } de { $pages })
shares-answer = { $name } compartilha uma resposta
shares-answer-to-message = { $name } compartilha uma resposta a [esta mensagem]({ $link })
button-unknown = Este botão é de outra versão minha e não faz mais nada. Pergunte de novo com um comando; /help mostra a lista.
button-leads-nowhere = Aquilo a que isto leva não está mais nos artigos dos quais respondo. Pergunte de novo com um comando, por exemplo /role ou /ask.
not-yours-to-remove = Só quem perguntou, ou quem pode gerenciar mensagens aqui, pode remover esta resposta.
nothing-to-share = Não vejo mais essa resposta, então não posso compartilhá-la. Pergunte de novo sem a opção “private”.
not-shared = Não consegui publicar isso aqui para os outros verem. Se eu puder escrever neste canal, tente de novo.
message-without-text = Não há nessa mensagem nenhum texto para o qual eu possa procurar algo. Leio só palavras, não imagens, arquivos nem links.
message-by-bot = Essa mensagem foi escrita por um bot. Procuro respostas para o que as pessoas escrevem.

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = período não informado
all-roles = todos os cargos
review-also-called = também chamado de { $names }
review-title = Prévia: { $file }
review-sound = Pronto para publicar.
review-with-remarks =
    { $count ->
        [one] Pode ser publicado. Veja antes { $count } observação.
       *[other] Pode ser publicado. Veja antes { $count } observações.
    }
review-errors =
    { $count ->
        [one] Ainda não: { $count } erro precisa ser corrigido. Nada mudou para os membros.
       *[other] Ainda não: { $count } erros precisam ser corrigidos. Nada mudou para os membros.
    }
review-nothing = Ainda não: não há nada nele que possa responder a uma pergunta.
review-template = /knowledge template dá a você um arquivo para começar.
review-understood = Entendido: { $counts }.
review-to-mend = A corrigir
review-remarks = Vale olhar
review-displaced = Respostas atuais que mudariam
review-gaps = Perguntas sem resposta que ele responderia
review-roles = Cargos (linha) e seus rótulos
review-figures = Salários (linha), como foram entendidos
review-questions = Perguntas que ele responde
displaced-by = “{ $question }”: { $new } no lugar de { $old }
displaced-by-nothing = “{ $question }”: sem resposta clara no lugar de { $old }
finding-in-line = linha { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = “{ $heading }” ainda vem do modelo
template-left-fix = ponha suas próprias palavras ou remova essa parte
mention = `{ $mention }` é mostrado como está e não avisa ninguém
mention-fix = escreva um nome ou retire
duplicate-question = “{ $question }” já tem resposta: { $place }
duplicate-question-fix = complete essa resposta ou diga o que é diferente
duplicate-role = “{ $name }” já tem um perfil: { $place }
duplicate-role-fix = deixe de fora o que está lá; os membros veem ambos em uma ficha
duplicate-name = “{ $name }” é outro nome de { $role }, veja { $place }
duplicate-name-fix = use esse título ou dê ao cargo um próprio
contradiction = { $role }: { $here }; mas { $place } diz { $there }
contradiction-fix = corrija um ou diga o que os distingue (nível, lugar, base ou total, de quem é o número)
count-roles =
    { $count ->
        [one] { $count } cargo
       *[other] { $count } cargos
    }
count-questions =
    { $count ->
        [one] { $count } pergunta
       *[other] { $count } perguntas
    }
count-figures =
    { $count ->
        [one] { $count } número de salário
       *[other] { $count } números de salário
    }
count-transitions =
    { $count ->
        [one] { $count } caminho para um cargo
       *[other] { $count } caminhos para cargos
    }
count-places =
    { $count ->
        [one] { $count } linha sobre um lugar
       *[other] { $count } linhas sobre lugares
    }
count-vocabulary =
    { $count ->
        [one] { $count } linha do glossário
       *[other] { $count } linhas do glossário
    }
count-passages =
    { $count ->
        [one] { $count } trecho
       *[other] { $count } trechos
    }
count-files =
    { $count ->
        [one] { $count } arquivo
       *[other] { $count } arquivos
    }

## What moderators are told about the articles as they stand

check-title = Como estão os artigos
check-clean = Nada a corrigir em { $files }.
check-summary = { $errors } e { $remarks } em { $files }.
count-errors =
    { $count ->
        [one] { $count } erro
       *[other] { $count } erros
    }
count-remarks =
    { $count ->
        [one] { $count } observação
       *[other] { $count } observações
    }
findings-problems = Problemas em arquivos
findings-contradictions = Números que se contradizem
findings-stale = Números antigos
findings-aliases = Nomes que levam a outro lugar
findings-duplicates = Já conhecido
findings-glossary = Linhas do glossário que não levam a nada
findings-unused = Arquivos de que não veio nenhuma resposta
figures-stale =
    { $count ->
        [one] { $count } número de { $date } tem mais de um ano
       *[other] { $count } números de { $date } têm mais de um ano
    }
figures-stale-fix = procure mais novos ou retire-os
alias-astray = “{ $alias }”, um nome de { $role }, é lido como { $meant } nas perguntas
alias-astray-fix = retire esse nome ou mude sua linha no glossário
glossary-dead = nenhum artigo tem as palavras de “{ $word }”
glossary-dead-fix = remova a linha ou adicione um artigo sobre isso
glossary-unknown = “{ $word }” não é conhecido aqui
glossary-unknown-fix = escreva um destes: { $choices }
file-unused = nenhuma resposta veio deste arquivo ainda
file-unused-fix = veja se os títulos são o que se pergunta

## Commands and their options. Discord allows 100 characters for each.

command-role = O que faz um cargo, quanto paga, que habilidades pede e como entrar
command-salary = Salário de um cargo, os números de cada fonte lado a lado
command-ask = Faça uma pergunta de carreira com suas próprias palavras
command-compare = Dois ou três cargos lado a lado: salário, habilidades, caminhos de entrada
command-path = Caminhos para um cargo: tempo, certificações, requisitos, passos
command-skills = Os cargos que pedem uma habilidade
command-market = Vagas, crescimento, salário e custo de vida de um lugar, ou todos os lugares em ordem
command-roles = Ver todos os cargos
command-faq = Ver ou buscar as perguntas que sei responder
command-offer = Onde uma oferta fica na faixa de cada fonte
command-help = O que sei fazer e em que me baseio
option-private = Mostrar a resposta só para mim
option-page = Que página da lista
option-role = O cargo, por exemplo prompt engineer
option-level = Só este nível
option-location = Só este lugar, por exemplo Austin
option-question = Sua pergunta
option-first = Um cargo
option-second = O cargo com que comparar
option-third = Um terceiro cargo
option-to = O cargo que você quer
option-from = A área ou o trabalho de onde você vem
option-skill = A habilidade, por exemplo Python
option-city = O lugar; todos, se nenhum for informado
option-column = Por que ordenar todos os lugares
option-sort = A ordem da lista
option-roles-level = Só cargos com números neste nível
option-topic = Sobre o que é a pergunta
option-amount = A oferta, por exemplo $150,000 a year
option-job-location = Onde é o trabalho, por exemplo Austin
option-basis = Salário-base ou remuneração total
choice-entry = inicial
choice-mid = pleno
choice-senior = sênior
choice-name = nome
choice-pay = salário
choice-openings = vagas
choice-base = salário-base
choice-total = remuneração total

## Votes

helpful = Útil
unhelpful = Não foi útil
vote-counted = Obrigado, está contado. Os moderadores veem quantas vezes uma resposta ajudou, nunca quem disse isso. Você pode mudar de ideia com o outro botão.
vote-lost = Não consegui salvar seu voto. Tente de novo mais tarde.

## What moderators are told

moderation-in-servers = O que eu sei é próprio de cada servidor: use este comando em um servidor ao qual fui adicionado.
not-a-moderator = Só membros com a permissão “Gerenciar servidor”, ou com o cargo do servidor escolhido com /knowledge access, podem fazer isso.
manage-server-needed = Só membros com a permissão “Gerenciar servidor” podem alterar isso.
base-not-trusted = Os artigos que todos os servidores compartilham só podem ser alterados daqui se quem me mantém confia neste servidor (TRUSTED_GUILD_IDS). Deixe “base” de fora para alterar o que seu servidor adicionou.
changed-meanwhile = Sua alteração não foi feita, porque outra pessoa alterou { $name } nesse meio-tempo. Veja o arquivo com /knowledge show e faça sua alteração de novo.
disk-full = Nada foi salvo, porque não tenho mais espaço. Avise quem me mantém e tente de novo quando houver espaço.
not-saved = Algo deu errado do meu lado, e nada foi salvo. Tente de novo; se continuar, avise quem me mantém.
as-members-see-it = Isto é o que os membros veriam:

access-title = Quem pode alterar o que eu sei neste servidor
access-role = Membros com “Gerenciar servidor” e membros com o cargo { $role }. Se eles não virem /knowledge, permita o comando para o cargo em Configurações do servidor > Integrações.
access-nobody-else = Membros com “Gerenciar servidor”. Para permitir também a um cargo do servidor: /knowledge access role:
access-clear = Não permitir mais ao cargo
log-title = Quem fica sabendo das alterações
log-channel = As alterações são escritas em { $channel }, com os textos de antes e de depois.
log-nowhere = Ninguém por enquanto. Para escolher um canal: /knowledge log channel:
log-clear = Não escrever mais lá
log-refused = A alteração foi feita, mas não consegui escrever no canal de alterações. Permita que eu veja esse canal, envie mensagens e anexe arquivos nele, ou escolha outro com /knowledge log.

template-title = Um arquivo para começar
template-how = Preencha, deixe de fora o que não souber e devolva com /knowledge add file:. Antes de qualquer publicação, você vê o que entendi.

form-entry = Adicionar ao que eu sei
form-edit = Editar o texto
form-title = Pergunta ou cargo
form-title-hint = Por exemplo: How long does it take to become a prompt engineer?
form-text = Resposta
form-text-hint = Com suas palavras. Números com moeda e período, por exemplo $95,000 – $120,000 a year.
form-also = Outras formas de perguntar, uma por linha
form-also-hint = Por exemplo: time to become a prompt engineer
form-source = Quem diz isso, e quando
form-source-hint = Ada Example, 2026-11
form-whole = Texto
form-part = Texto, parte { $number }

file-refused = Não consegui aceitar { $name }. Linha { $line }: { $what }. Para corrigir: { $fix }.
attachment-too-large = Esse arquivo tem mais de 1 MiB. Divida-o e adicione as partes uma depois da outra.
attachment-elsewhere = Esse arquivo não está onde o Discord guarda os anexos, então não o baixei. Anexe o arquivo ao próprio comando.
attachment-gone = O Discord não tem mais esse arquivo. Anexe de novo, por favor.
attachment-unreachable = Esse arquivo não chegou. Tente de novo em um minuto.
file-name-needed = Qual arquivo? Escolha um em “name”; /knowledge list mostra todos.
file-unknown = Não há um arquivo chamado { $name }. /knowledge list mostra todos.
file-gone = Esse arquivo não existe mais. /knowledge history mostra o que aconteceu com ele.
draft-gone = Esse rascunho não existe mais: já foi publicado ou descartado, ou esperou mais de uma semana.
draft-with-mistakes = Esse rascunho ainda não pode ser publicado: corrija o que a prévia indica, ou descarte-o.
version-unknown = Essa versão não existe. /knowledge history mostra todas.
version-without-text = Essa versão não tem mais texto: o arquivo foi removido nela, ou faz tempo demais. Escolha uma anterior ou uma posterior.

edit-title = Longo demais para um formulário
too-long-for-a-form = Aqui está { $name }. Altere o arquivo no seu computador e devolva com /knowledge edit name:{ $name } file:.
replaces = Publicar substitui o texto atual de { $name }; o histórico o guarda.
publish = Publicar
edit = Editar
discard = Descartar
published-title = Publicado
published =
    { $gaps ->
        [0] { $name } está publicado. De agora em diante respondo aos membros também com ele.
        [one] { $name } está publicado. De agora em diante respondo aos membros também com ele. Uma pergunta aberta foi fechada.
       *[other] { $name } está publicado. De agora em diante respondo aos membros também com ele. { $gaps } perguntas abertas foram fechadas.
    }
discarded-title = Descartado
discarded = O rascunho de { $name } foi descartado. Nada mudou para os membros.
show = Mostrar
history = Histórico

files-title = Arquivos
files-of-server =
    { $files ->
        [0] Este servidor ainda não tem arquivos próprios; comece com /knowledge add.
        [one] Este servidor tem um arquivo próprio.
       *[other] Este servidor tem { $files } arquivos próprios.
    } { $base ->
        [0] Não há arquivos que todos os servidores compartilham.
        [one] Todos os servidores compartilham um arquivo.
       *[other] Todos os servidores compartilham { $base } arquivos.
    }
files-of-base =
    { $files ->
        [0] Não há arquivos que todos os servidores compartilham.
        [one] Todos os servidores compartilham um arquivo.
       *[other] Todos os servidores compartilham { $files } arquivos.
    }
file-holds =
    { $roles ->
        [one] { $roles } cargo
       *[other] { $roles } cargos
    }, { $questions ->
        [one] { $questions } pergunta
       *[other] { $questions } perguntas
    }, { $passages ->
        [one] { $passages } trecho
       *[other] { $passages } trechos
    }
file-changed = { $holds }; alterado { $date } por { $person }
show-a-file = Mostrar um arquivo
problems = Problemas
problem-error = Linha { $line }: { $what }. Para corrigir: { $fix }.
problem-warning = Linha { $line } (só uma observação): { $what }. Para corrigir: { $fix }.
remove-file = Remover
keep-file = Manter
ask-remove-title = Remover este arquivo?
ask-remove = { $name } ({ $about }). Depois de removido, não respondo mais aos membros com ele. O histórico o guarda, e você pode restaurá-lo.
removed-title = Removido
removed = { $name } foi removido. O histórico guarda o texto.
put-back = Restaurar
history-title = Histórico
history-empty = Nada foi alterado ainda.
history-line = { $name } { $action }, { $date }, por { $person }
was-added = adicionado
was-edited = editado
was-removed = removido
was-restored = restaurado
show-a-version = Mostrar uma versão
older = Mais antigas
lines-changed =
    { $added ->
        [one] { $added } linha adicionada
       *[other] { $added } linhas adicionadas
    }, { $removed ->
        [one] { $removed } linha removida
       *[other] { $removed } linhas removidas
    }.
export-title = Exportação
exported =
    { $files ->
        [one] O ZIP contém um arquivo. Ele pode ser extraído em uma pasta de artigos.
       *[other] O ZIP contém { $files } arquivos. Eles podem ser extraídos em uma pasta de artigos.
    }
nothing-to-export = Ainda não há nada para exportar.

gaps-title = Perguntas sem boa resposta
gaps-none = Nenhuma pergunta está à espera de resposta.
gaps-open =
    { $gaps ->
        [one] Uma pergunta não achou boa resposta. Nada diz quem perguntou.
       *[other] { $gaps } perguntas não acharam boa resposta. Nada diz quem perguntou.
    }
gap-asked =
    { $times ->
        [one] perguntado uma vez, em { $date }
       *[other] perguntado { $times } vezes, a última em { $date }
    }
gap-gone = Essa pergunta já está fechada.
choose-a-gap = Responder ou fechar uma pergunta
write-answer = Escrever uma resposta
close-gap = Fechar a pergunta
all-gaps = Todas as perguntas
votes = As respostas ajudaram?
votes-counted = { $helpful } útil, { $unhelpful } não útil

command-knowledge = Adicionar e alterar aquilo em que me baseio
knowledge-add = Adicionar um artigo ou uma entrada curta
knowledge-edit = Alterar um arquivo
knowledge-list = Todos os arquivos deste servidor
knowledge-show = Um arquivo, com o texto
knowledge-remove = Remover um arquivo; pergunta antes
knowledge-restore = Restaurar uma versão anterior
knowledge-history = Quem alterou o quê, e quando
knowledge-check = O que está desatualizado, se contradiz ou nunca é usado
knowledge-gaps = Perguntas sem boa resposta, e se as respostas ajudaram
knowledge-template = Um arquivo para começar
knowledge-export = Todos os arquivos em um ZIP
knowledge-access = Quem pode alterar o que eu sei
knowledge-log = Que canal fica sabendo das alterações
option-base = Os arquivos que todos os servidores compartilham, se este servidor puder alterá-los
option-file = Um arquivo Markdown (.md); sem ele, um formulário se abre
option-new-file = O texto novo como arquivo Markdown (.md); sem ele, um formulário se abre
option-file-name = O arquivo
option-version = A versão a restaurar
option-moderators = Um cargo do servidor que também pode alterar o que eu sei
option-log-channel = O canal em que escrever as alterações
