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
worth-in-place = { $place } (índice { $index }): cerca de { $amount } = { $working }
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
help-add-how = Basta um arquivo Markdown na pasta dos artigos; o README.md dela mostra como escrever.

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
review-also-called = também { $names }
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
review-nothing = Ainda não: não há nada nele que possa responder a alguém.
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
displaced-by-nothing = “{ $question }”: sem resposta clara, no lugar de { $old }
finding-in-line = linha { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = “{ $heading }” ainda está ali desde o modelo
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
        [one] { $count } linha de vocabulário
       *[other] { $count } linhas de vocabulário
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
alias-astray = “{ $alias }” de { $role } é lido como { $meant } nas perguntas
alias-astray-fix = retire esse nome ou mude sua linha no glossário
glossary-dead = nenhum artigo tem as palavras de “{ $word }”
glossary-dead-fix = remova a linha ou adicione um artigo sobre isso
glossary-unknown = “{ $word }” não significa nada aqui
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
