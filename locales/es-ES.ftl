### Las palabras fijas de las respuestas. Manda en-US.ftl: los mismos mensajes con los mismos argumentos.

## Words that answers share

pay-by-source = Sueldo, tal como lo indica cada fuente
pay = Sueldo
pay-of = Sueldo: { $role }
what-they-do = En qué consiste
key-skills = Habilidades clave
skills = Habilidades
how-to-break-in = Cómo entrar
way-in = Vía de entrada
way-in-of = Vía de entrada: { $role }
from-other-fields = Si vienes de otro campo
openings = Vacantes
near-titles = No es el mismo puesto
related-questions = Preguntas relacionadas
about-the-role = Sobre el puesto
compare-with = Comparar con
compare-with-role = Comparar con { $role }
did-you-mean = Quizá quisiste decir
before-you-compare = Antes de comparar
not-compared = Sin comparar
another-level = Otro nivel
all-levels = todos los niveles
open-a-role = Abrir un puesto
and-more = Y { $count } más.
both = { $first } y { $last }

## Pay

level-entry = nivel inicial
level-mid = nivel medio
level-senior = nivel sénior
level-not-stated = nivel no indicado
level-entry-short = inicial
level-mid-short = medio
level-senior-short = sénior
basis-base = salario base
basis-total = compensación total
basis-not-stated = tipo no indicado
basis-base-full = salario base
basis-total-full = compensación total
basis-not-stated-full = sueldo cuyo tipo no se indica
basis-base-short = base
basis-total-short = total
basis-not-stated-short = sin indicar
period-year = al año
period-month = al mes
period-week = a la semana
period-day = al día
period-hour = por hora
years = { $from }-{ $to } años
years-and-more = { $from }+ años
up-to = hasta { $amount }
average = promedio
in-place = en { $place }
at-employer = en { $employer }
credited-to = según { $name }
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = Las fuentes difieren; cada cifra es de su propia fuente.
mixed-bases = El salario base y la compensación total son medidas distintas y no se pueden comparar.
mixed-currencies = Estas cifras están en monedas distintas y no se pueden comparar tal cual.
mixed-periods = Estas cifras son de períodos distintos y no se pueden comparar tal cual.
no-figure = Ninguna fuente de aquí da un sueldo para { $role }.
no-figure-at-level = Ninguna fuente de aquí da una cifra para { $role } ({ $level }).

## Sources

sources = Fuentes
date-not-stated = fecha no indicada
over-a-year-old = de hace más de un año

## How a question was understood

understood-as = «{ $asked }» se entiende como { $title }.
not-mentioned = Ninguna fuente de aquí habla de { $title } junto con: { $words }.
unknown-place = Ninguna fuente de aquí dice nada del sueldo en { $place }. Lo que dicen sin ese lugar:

## Nothing, or several things

nothing-title = Nada sobre eso
nearest = Lo más cercano
what-i-know = Lo que sí sé
help-lists-articles = /help muestra los artículos de los que respondo.
which-one = ¿A cuál te refieres?
nothing-on-that = No tengo nada sobre eso.
no-question = Ahí no hay ninguna pregunta. Pregunta con tus palabras (en inglés), por ejemplo: how much do prompt engineers make?
not-sure = No estoy seguro de qué responde a eso.
name-a-role = Indica un puesto, por ejemplo: prompt engineer.
unknown-role = No tengo nada sobre un puesto llamado «{ $asked }».
several-roles = «{ $asked }» puede ser uno de varios puestos. ¿A cuál te refieres?
passage-gone = Ese pasaje ya no está en los artículos. Pregunta otra vez, por favor.
no-question-in-message = En ese mensaje no encontré ninguna pregunta que sepa responder.
message-of-many-roles = Ese mensaje habla de { $count } puestos. ¿A cuál te refieres?

## /role

also-called = También llamado { $names }.
nothing-more-on-role = Las fuentes nombran { $role } y no dicen más sobre eso.
no-openings-counted = Ninguna fuente aquí cuenta las vacantes para { $role }.
postings = { $measure }: { $count }
postings-as = { $measure } (como «{ $title }»): { $count }

## /salary

see-role = Lo que sí dicen: /role { $role }
no-figure-in-place = Ninguna fuente de aquí une { $role } con { $place }. Cada uno por separado:
near-title = { $title } es otro puesto, con sus propias cifras: /salary { $title }
figures-at-levels = Hay cifras para: { $levels }.
how-good-is = ¿Qué tal es { $amount }?
role-in-place = { $role } en { $place }
role-other-places = { $role }, otros lugares o sin lugar
role-level-not-stated = { $role }, nivel no indicado
all-roles-in-place = Todos los puestos juntos en { $place }

## /ask

where-it-stands = Dónde está
also-close = También cerca
roles-that-fit = Puestos que encajan
more-on-found-roles = Para saber más de uno de ellos: /role y su nombre.
pay-extremes =
    { $end ->
        [lowest] Los sueldos más bajos
       *[highest] Los sueldos más altos
    }
pay-extremes-at-level =
    { $end ->
        [lowest] Los sueldos más bajos ({ $level })
       *[highest] Los sueldos más altos ({ $level })
    }
each-measure-by-itself = Cada medida por separado: las cifras bajo títulos distintos no se pueden comparar.
all-roles-by-pay = Todos los puestos por sueldo

## /compare

named-twice = { $role } se nombró dos veces.
name-two-roles = Indica dos puestos para comparar.
compare-one-named-twice = Los dos nombres son { $role }. ¿Con qué otro puesto lo comparo?
compare-one = ¿Con qué puesto comparo { $role }?
no-common-measure = Ningún par de estos puestos tiene sueldos del mismo tipo, nivel, moneda y período, así que no se pone ninguno al lado de otro.
sound-alike = { $one } y { $other } suenan parecido y son puestos distintos.
work-of = { $role }: el trabajo
skills-in-common = Habilidades en común
own-skills-of = { $role }: habilidades propias
how-to-break-in-of = { $role }: cómo entrar
pay-side-by-side = Sueldos lado a lado: { $measure }
unstated-basis-may-differ = Donde una fuente no indica el tipo, una cifra puede ser salario base y la otra compensación total.
only-same-measure = Solo se ponen lado a lado sueldos del mismo tipo, nivel, moneda y período. Ningún otro puesto de aquí tiene una cifra como estas:
other-pay-of = { $role }: otros sueldos
more-on-one = Más sobre uno de ellos

## /path

starting-points = Puntos de partida que conocen las fuentes
unknown-origin = Ninguna fuente de aquí describe un camino que parta de «{ $from }».
no-way-from-to = Ninguna fuente de aquí describe el camino de «{ $from }» a { $to }.
other-ways-to = Lo que dicen de otros caminos a { $to }:
no-way-to = Ninguna fuente de aquí describe un camino a { $to } desde otro campo.
first-ways = Los primeros { $shown } de { $count } caminos:
from-to = De { $from } a { $to }
ways-to = Caminos al puesto: { $to }
ways-from = Adónde ir desde: { $from }
way-without-details = La fuente nombra este camino y no dice más.
from-the-same-start = Desde el mismo punto
all-ways-in = Todas las vías de entrada
other-ways = Otros caminos

## /skills

roles-asking-for = Puestos que piden: { $skill }
unknown-skill = Ningún puesto de aquí pide «{ $skill }» con ese nombre.

## /market

unknown-market = Ninguna fuente de aquí dice nada de «{ $place }».
unknown-column = Ninguna tabla de lugares tiene una columna «{ $column }» con números.
no-place-tables = Ningún artículo de aquí tiene una tabla de números sobre lugares.
place-without-table = Ninguna fuente de aquí tiene una tabla sobre { $place }. El sueldo por puesto: /salary con ese lugar.
place-lacks = Ninguna fuente aquí indica: { $measures }.
all-places = Todos los lugares
rank-all-places-by = Ordenar todos los lugares por
places-by = Lugares por: { $column }
ranked-in-order =
    { $first ->
        [lowest] De menor a mayor, tal como lo indican las fuentes.
       *[highest] De mayor a menor, tal como lo indican las fuentes.
    }
ranges-by-lower-end = Un rango cuenta por su extremo inferior.
not-ranked = Sin ordenar
without-a-figure = Sin cifra
places-without-figure =
    { $count ->
        [one] { $count } lugar sin cifra: { $places }.
       *[other] { $count } lugares sin cifra: { $places }.
    }
named-and-more = { $names } y más
rank-by = Ordenar por
open-a-place = Abrir un lugar

## /roles

roles-by =
    { $count ->
        [one] { $count } puesto, por { $order }
       *[other] { $count } puestos, por { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } puesto ({ $level }), por { $order }
       *[other] { $count } puestos ({ $level }), por { $order }
    }
order-name = nombre
order-pay = sueldo
order-openings = vacantes
by-order = Por { $order }
ranked-by-upper-end = Ordenados una medida a la vez, por el extremo superior de cada rango. Las cifras bajo títulos distintos no se pueden comparar.
most-openings-first = Primero los de más vacantes, tal como las cuentan las fuentes.
no-role-at-level = Ninguna fuente de aquí da una cifra para ningún puesto de ese nivel.
only-one-level = Solo un nivel
group-without-pay = Sin cifra de sueldo
group-without-openings = Vacantes sin contar
without-pay = sin cifra de sueldo
without-openings = ninguna fuente cuenta sus vacantes
more-figures =
    { $count ->
        [one] { $count } cifra más
       *[other] { $count } cifras más
    }

## /faq

questions-i-answer = Preguntas que sé responder
questions-about = Preguntas: { $topic }
no-question-about = Ninguna pregunta de aquí trata de «{ $topic }».
no-questions = Los artículos de aquí no responden preguntas bajo títulos propios.
read-the-answer = Leer la respuesta
only-one-article = Solo un artículo

## /offer

offer-as = { $amount } como { $offer }
money-for-period = { $money } { $period }
worked-out = Calculado
worked-out-from = Los tercios y las diferencias se calculan a partir de los extremos que indica cada fuente.
beside-same-basis = Junto a cifras de: { $basis }
beside-unstated-basis = Junto a cifras cuyo tipo no indica la fuente
if-it-is = Si se trata de: { $basis }
it-is = Se trata de: { $basis }
unreadable-amount = «{ $typed }»: { $why } Por ejemplo: 150k, $150,000 a year, €70.000.
amount-unreadable = No puedo leer esa cantidad: { $why }.
amount-missing = Ahí no hay ninguna cantidad.
amount-is-range = Eso es un rango. Indica una sola cantidad.
amount-implausible = Esa no es una cantidad que alguien cobre.
offer-other-currency = la cifra está en { $theirs }, la oferta en { $offered }
offer-other-period = la cifra es { $theirs }, la oferta { $offered }
offer-is-base = la cifra es compensación total, la oferta salario base
offer-is-total = la cifra es salario base, la oferta compensación total
offer-other-places = Ninguna fuente de aquí une { $role } con { $place }; las cifras son de otros lugares, o de ninguno.
no-index-for = Ninguna fuente de aquí da un índice del costo de vida para { $place }.
currency-assumed = No se indicó la moneda; leo la oferta en { $currency }.
period-assumed = No se indicó el período; leo la oferta como sueldo { $period }.
basis-unsaid = No se dijo si la oferta es salario base o compensación total. Compárala solo con cifras de su mismo tipo.
offer-below = por debajo de { $figure }, en { $difference }
offer-above = por encima de { $figure }, en { $difference }
offer-above-single = por encima de { $figure }, una cifra única, en { $difference }
offer-at-lower-end = en el extremo inferior de { $figure }
offer-at-upper-end = en el extremo superior de { $figure }
offer-exactly-at = exactamente en { $figure }
offer-exactly = exactamente { $figure }
offer-in-lower-third = en el tercio inferior de { $figure }
offer-in-middle-third = en el tercio medio de { $figure }
offer-in-upper-third = en el tercio superior de { $figure }
offer-within-no-upper-end = dentro de { $figure }, que no tiene extremo superior
offer-within-no-lower-end = dentro de { $figure }, que no tiene extremo inferior
offer-beside-nothing = junto a ninguna cantidad
open-upwards = { $standing }, que la fuente deja abierto hacia arriba
cost-of-living = Calculado: costo de vida
no-other-index = Ningún otro lugar tiene un índice junto al de { $place }.
worth-elsewhere = A cuánto equivale { $amount } en { $place } ({ $column }: { $index }) en otros lugares, según el índice de la misma fuente [{ $source }]. Ninguna fuente indica estas cantidades.
worth-in-place = { $place }, índice { $index }: unos { $amount } = { $working }
left-out-without-index = Omitidos, por falta de un índice único: { $places }.

## /help

help-intro = Respondo preguntas sobre trabajos a partir de artículos que escribieron personas. Cada cifra y cada pasaje viene con su fuente, y nada es inventado. Los artículos quedan en su idioma; pregunta mejor en inglés.
help-ask-me = Pregúntame
help-articles = De qué respondo
article-passages = { $passages } pasajes
article-questions-and-passages =
    { $questions ->
        [one] { $questions } pregunta, { $passages } pasajes
       *[other] { $questions } preguntas, { $passages } pasajes
    }
help-in-all = { $roles } puestos y { $figures } cifras de sueldo en total.
help-add = Aportar algo
help-add-how = Los moderadores de un servidor añaden artículos con /knowledge add. Quien aloja el bot también puede poner un archivo Markdown en la carpeta de los artículos; su README.md muestra cómo escribirlo.

## Lines that are no request

unknown-command = No existe el comando /{ $command }. Los comandos de aquí: { $commands }.
command-gone = El comando /{ $command } cambió o ya no existe. Prueba /help.
this-command-gone = Este comando cambió o ya no existe. Prueba /help.
option-missing = A /{ $command } le falta la opción «{ $option }», por ejemplo: { $example }
amount-needed = A /offer le falta una cantidad, por ejemplo: { $example }
two-roles-needed = /compare necesita dos puestos, por ejemplo: /compare prompt engineer vs ml engineer
too-many-roles = /compare acepta hasta { $count } puestos a la vez.
path-end-needed = /path necesita saber adónde quieres ir, o de dónde vienes, por ejemplo: /path to:ml engineer from:developer
level-is-one-of = El nivel es entry, mid o senior.
sort-is-one-of = Los puestos se ordenan por name, pay u openings.
basis-is-one-of = El tipo es base o total.
page-is-a-number = La página es un número a partir de 1.

## Around an answer

go-on-with = Seguir con
page-of = Página { $page } de { $pages }
next-page = página siguiente
previous-page = página anterior
and-more-choices = … y { $count } más
more = Más
answer-cut = Esta respuesta es más larga de lo que muestra Discord. Pide una parte, por ejemplo el sueldo con /salary.
something-went-wrong = Algo falló de mi lado, y no se perdió nada. Prueba otra vez; si sigue igual, díselo a quien me administra: error { $reference }.
busy = Ahora mismo estoy ocupado. Prueba otra vez en unos segundos.
too-fast = Un poco más despacio, por favor. En unos segundos puedes seguir.
stopping = Me están reiniciando y esto no se terminó a tiempo. Prueba otra vez en un minuto; si era un cambio, mira antes si se hizo.
expired = Este formulario ya caducó. Pregunta otra vez con un comando; /help los enumera.

## Buttons, and what is asked by pointing at a message

back = Volver
share = Compartir
shared = Compartido
remove = Eliminar
previous-page-of = Página anterior ({ $page } de { $pages })
next-page-of = Página siguiente ({ $page } de { $pages })
shares-answer = { $name } comparte una respuesta
shares-answer-to-message = { $name } comparte una respuesta a [este mensaje]({ $link })
button-unknown = Este botón es de otra versión mía y ya no hace nada. Pregunta otra vez con un comando; /help los enumera.
button-leads-nowhere = Aquello a lo que esto lleva ya no está en los artículos de los que respondo. Pregunta otra vez con un comando, por ejemplo /role o /ask.
not-yours-to-remove = Solo quien preguntó, o quien puede gestionar mensajes aquí, puede eliminar esta respuesta.
nothing-to-share = Ya no veo esa respuesta, así que no puedo compartirla. Pregunta otra vez sin la opción «private».
not-shared = No pude publicar eso aquí para que otros lo vean. Si se me permite escribir en este canal, prueba otra vez.
message-without-text = En ese mensaje no hay texto para el que pueda buscar algo. Solo leo palabras, no imágenes, archivos ni enlaces.
message-by-bot = Ese mensaje lo escribió un bot. Busco respuestas a lo que escriben las personas.

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = período no indicado
all-roles = todos los puestos
review-also-called = también llamado { $names }
review-title = Vista previa: { $file }
review-sound = Listo para publicar.
review-with-remarks =
    { $count ->
        [one] Se puede publicar. Mira antes { $count } observación.
       *[other] Se puede publicar. Mira antes { $count } observaciones.
    }
review-errors =
    { $count ->
        [one] Todavía no: hay que corregir { $count } error. Para los miembros no ha cambiado nada.
       *[other] Todavía no: hay que corregir { $count } errores. Para los miembros no ha cambiado nada.
    }
review-nothing = Todavía no: no hay nada que pueda responder a una pregunta.
review-template = /knowledge template te da un archivo para empezar.
review-understood = Entendido: { $counts }.
review-to-mend = Por corregir
review-remarks = Merece una mirada
review-displaced = Respuestas actuales que cambiarían
review-gaps = Preguntas sin respuesta que respondería
review-roles = Puestos (línea) y sus apartados
review-figures = Sueldos (línea), tal como se entendieron
review-questions = Preguntas que responde
displaced-by = «{ $question }»: { $new } en lugar de { $old }
displaced-by-nothing = «{ $question }»: sin respuesta clara en lugar de { $old }
finding-in-line = línea { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = «{ $heading }» viene aún de la plantilla
template-left-fix = pon tus propias palabras o quita esa parte
mention = `{ $mention }` se muestra tal cual y no avisa a nadie
mention-fix = escribe un nombre o quítalo
duplicate-question = «{ $question }» ya tiene respuesta: { $place }
duplicate-question-fix = completa esa respuesta o di qué es distinto
duplicate-role = «{ $name }» ya tiene un perfil: { $place }
duplicate-role-fix = deja fuera lo que allí se dice; los miembros ven ambos en una ficha
duplicate-name = «{ $name }» es otro nombre de { $role }, ver { $place }
duplicate-name-fix = usa ese título o da al puesto uno propio
contradiction = { $role }: { $here }; pero { $place } dice { $there }
contradiction-fix = corrige uno o di qué los distingue (nivel, lugar, base o total, de quién es la cifra)
count-roles =
    { $count ->
        [one] { $count } puesto
       *[other] { $count } puestos
    }
count-questions =
    { $count ->
        [one] { $count } pregunta
       *[other] { $count } preguntas
    }
count-figures =
    { $count ->
        [one] { $count } cifra de sueldo
       *[other] { $count } cifras de sueldo
    }
count-transitions =
    { $count ->
        [one] { $count } camino a un puesto
       *[other] { $count } caminos a puestos
    }
count-places =
    { $count ->
        [one] { $count } fila sobre un lugar
       *[other] { $count } filas sobre lugares
    }
count-vocabulary =
    { $count ->
        [one] { $count } fila del glosario
       *[other] { $count } filas del glosario
    }
count-passages =
    { $count ->
        [one] { $count } pasaje
       *[other] { $count } pasajes
    }
count-files =
    { $count ->
        [one] { $count } archivo
       *[other] { $count } archivos
    }

## What moderators are told about the articles as they stand

check-title = Cómo están los artículos
check-clean = Nada que corregir en { $files }.
check-summary = { $errors } y { $remarks } en { $files }.
count-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errores
    }
count-remarks =
    { $count ->
        [one] { $count } observación
       *[other] { $count } observaciones
    }
findings-problems = Problemas en archivos
findings-contradictions = Cifras que se contradicen
findings-stale = Cifras viejas
findings-aliases = Nombres que llevan a otra parte
findings-duplicates = Ya conocido
findings-glossary = Filas del glosario que no llevan a nada
findings-unused = Archivos de los que no salió ninguna respuesta
figures-stale =
    { $count ->
        [one] { $count } cifra de { $date } tiene más de un año
       *[other] { $count } cifras de { $date } tienen más de un año
    }
figures-stale-fix = busca otras más nuevas o quítalas
alias-astray = «{ $alias }», un nombre de { $role }, se lee como { $meant } en las preguntas
alias-astray-fix = quita ese nombre o cambia su fila en el glosario
glossary-dead = ningún artículo tiene las palabras de «{ $word }»
glossary-dead-fix = quita la fila o añade un artículo sobre ello
glossary-unknown = «{ $word }» no se conoce aquí
glossary-unknown-fix = escribe uno de estos: { $choices }
file-unused = aún no salió ninguna respuesta de este archivo
file-unused-fix = mira si sus títulos son lo que se pregunta

## Commands and their options. Discord allows 100 characters for each.

command-role = En qué consiste un puesto, cuánto se gana, qué habilidades pide y cómo entrar
command-salary = Sueldo de un puesto, las cifras de cada fuente lado a lado
command-ask = Haz una pregunta sobre trabajos con tus propias palabras
command-compare = Dos o tres puestos lado a lado: sueldo, habilidades, vías de entrada
command-path = Caminos a un puesto: tiempo, certificaciones, requisitos, pasos
command-skills = Los puestos que piden una habilidad
command-market = Vacantes, crecimiento, sueldo y costo de vida de un lugar, o todos los lugares ordenados
command-roles = Recorrer todos los puestos
command-faq = Recorrer o buscar las preguntas que sé responder
command-offer = Dónde queda una oferta en el rango de cada fuente
command-help = Qué sé hacer y de qué respondo
option-private = Mostrarme la respuesta solo a mí
option-page = Qué página de la lista
option-role = El puesto, por ejemplo prompt engineer
option-level = Solo este nivel
option-location = Solo este lugar, por ejemplo Austin
option-question = Tu pregunta
option-first = Un puesto
option-second = El puesto con el que compararlo
option-third = Un tercer puesto
option-to = El puesto que quieres
option-from = El campo o trabajo del que vienes
option-skill = La habilidad, por ejemplo Python
option-city = El lugar; todos si no indicas ninguno
option-column = Por qué ordenar todos los lugares
option-sort = El orden de la lista
option-roles-level = Solo puestos con cifras de este nivel
option-topic = De qué trata la pregunta
option-amount = La oferta, por ejemplo $150,000 a year
option-job-location = Dónde está el trabajo, por ejemplo Austin
option-basis = Salario base o compensación total
choice-entry = inicial
choice-mid = medio
choice-senior = sénior
choice-name = nombre
choice-pay = sueldo
choice-openings = vacantes
choice-base = salario base
choice-total = compensación total

## Votes

helpful = Útil
unhelpful = No es útil
vote-counted = Gracias, queda contado. Los moderadores ven cuántas veces ayudó una respuesta, nunca quién lo dijo. Puedes cambiar de opinión con el otro botón.
vote-lost = No pude guardar tu voto. Prueba otra vez más tarde.

## What moderators are told

moderation-in-servers = Lo que sé es propio de cada servidor: usa este comando en un servidor al que me hayan añadido.
not-a-moderator = Eso solo pueden hacerlo los miembros con el permiso «Gestionar servidor», o con el rol que se eligió con /knowledge access.
manage-server-needed = Eso solo pueden cambiarlo los miembros con el permiso «Gestionar servidor».
base-not-trusted = Los artículos que comparten todos los servidores solo se pueden cambiar desde aquí si quien me administra confía en este servidor (TRUSTED_GUILD_IDS). Quita «base» para cambiar lo que añadió tu servidor.
changed-meanwhile = Tu cambio no se hizo, porque otra persona cambió { $name } mientras tanto. Míralo con /knowledge show y haz tu cambio otra vez.
disk-full = No se guardó nada, porque ya no me queda espacio. Díselo a quien me administra y prueba otra vez cuando haya espacio.
not-saved = Algo falló de mi lado, y no se guardó nada. Prueba otra vez; si sigue igual, díselo a quien me administra.
as-members-see-it = Esto es lo que verían los miembros:

access-title = Quién puede cambiar lo que sé en este servidor
access-role = Los miembros con «Gestionar servidor» y los miembros con el rol { $role }. Si no ven /knowledge, permíteselo a ese rol en Ajustes del servidor > Integraciones.
access-nobody-else = Los miembros con «Gestionar servidor». Para que también pueda un rol: /knowledge access role:
access-clear = Quitárselo al rol
log-title = Quién se entera de los cambios
log-channel = Los cambios se escriben en { $channel }, con los textos de antes y después.
log-nowhere = Nadie por ahora. Para elegir un canal: /knowledge log channel:
log-clear = No escribir más ahí
log-refused = El cambio está hecho, pero no pude escribirlo en el canal de cambios. Permíteme ver ese canal, enviar mensajes y adjuntar archivos en él, o elige otro con /knowledge log.

template-title = Un archivo para empezar
template-how = Rellénalo, deja fuera lo que no sepas y devuélvelo con /knowledge add file:. Antes de que se publique nada, verás lo que entendí.

form-entry = Añadir a lo que sé
form-edit = Editar el texto
form-title = Pregunta o puesto
form-title-hint = Por ejemplo: How long does it take to become a prompt engineer?
form-text = Respuesta
form-text-hint = Con tus palabras. Cifras con moneda y período, por ejemplo $95,000 – $120,000 a year.
form-also = Otras formas de preguntarlo, una por línea
form-also-hint = Por ejemplo: time to become a prompt engineer
form-source = Quién lo dice y cuándo
form-source-hint = Ada Example, 2026-11
form-whole = Texto
form-part = Texto, parte { $number }

file-refused = No pude aceptar { $name }. Línea { $line }: { $what }. Para corregirlo: { $fix }.
attachment-too-large = Ese archivo pesa más de 1 MiB. Divídelo y añade las partes una tras otra.
attachment-elsewhere = Ese archivo no está donde Discord guarda los adjuntos, así que no lo descargué. Adjúntalo al comando mismo.
attachment-gone = Discord ya no tiene ese archivo. Adjúntalo otra vez.
attachment-unreachable = Ese archivo no llegó. Prueba otra vez en un minuto.
file-name-needed = ¿Qué archivo? Elige uno en «name»; /knowledge list los muestra todos.
file-unknown = No hay ningún archivo llamado { $name }. /knowledge list los muestra todos.
file-gone = Ese archivo ya no está. /knowledge history muestra qué pasó con él.
draft-gone = Ese borrador ya no está: ya se publicó o se descartó, o esperó más de una semana.
draft-with-mistakes = Ese borrador todavía no se puede publicar: corrige lo que indica su vista previa, o descártalo.
version-unknown = Esa versión no existe. /knowledge history las muestra todas.
version-without-text = Esa versión ya no tiene texto: el archivo se eliminó en ella, o es de hace demasiado tiempo. Elige una anterior o una posterior.

edit-title = Demasiado largo para un formulario
too-long-for-a-form = Aquí está { $name }. Cámbialo en tu equipo y devuélvelo con /knowledge edit name:{ $name } file:.
replaces = Al publicar se reemplaza el texto actual de { $name }; el historial lo conserva.
publish = Publicar
edit = Editar
discard = Descartar
published-title = Publicado
published =
    { $gaps ->
        [0] { $name } está publicado. Desde ahora respondo a los miembros también con él.
        [one] { $name } está publicado. Desde ahora respondo a los miembros también con él. Queda cerrada una pregunta abierta.
       *[other] { $name } está publicado. Desde ahora respondo a los miembros también con él. Quedan cerradas { $gaps } preguntas abiertas.
    }
discarded-title = Descartado
discarded = El borrador de { $name } está descartado. Para los miembros no ha cambiado nada.
show = Mostrar
history = Historial

files-title = Archivos
files-of-server =
    { $files ->
        [0] Este servidor aún no tiene archivos propios; empieza con /knowledge add.
        [one] Este servidor tiene un archivo propio.
       *[other] Este servidor tiene { $files } archivos propios.
    } { $base ->
        [0] No hay archivos que compartan todos los servidores.
        [one] Todos los servidores comparten un archivo.
       *[other] Todos los servidores comparten { $base } archivos.
    }
files-of-base =
    { $files ->
        [0] No hay archivos que compartan todos los servidores.
        [one] Todos los servidores comparten un archivo.
       *[other] Todos los servidores comparten { $files } archivos.
    }
file-holds =
    { $roles ->
        [one] { $roles } puesto
       *[other] { $roles } puestos
    }, { $questions ->
        [one] { $questions } pregunta
       *[other] { $questions } preguntas
    }, { $passages ->
        [one] { $passages } pasaje
       *[other] { $passages } pasajes
    }
file-changed = { $holds }; cambiado { $date } por { $person }
show-a-file = Mostrar un archivo
problems = Problemas
problem-error = Línea { $line }: { $what }. Para corregirlo: { $fix }.
problem-warning = Línea { $line } (solo una observación): { $what }. Para corregirlo: { $fix }.
remove-file = Eliminar
keep-file = Conservar
ask-remove-title = ¿Eliminar este archivo?
ask-remove = { $name } ({ $about }). Una vez eliminado, ya no respondo a los miembros con él. El historial lo conserva, y puedes restaurarlo.
removed-title = Eliminado
removed = { $name } está eliminado. El historial conserva su texto.
put-back = Restaurar
history-title = Historial
history-empty = Aún no se ha cambiado nada.
history-line = { $name } { $action }, { $date }, por { $person }
was-added = añadido
was-edited = editado
was-removed = eliminado
was-restored = restaurado
show-a-version = Mostrar una versión
older = Anteriores
lines-changed =
    { $added ->
        [one] { $added } línea añadida
       *[other] { $added } líneas añadidas
    }, { $removed ->
        [one] { $removed } línea eliminada
       *[other] { $removed } líneas eliminadas
    }.
export-title = Exportación
exported =
    { $files ->
        [one] El ZIP contiene un archivo. Se puede extraer en una carpeta de artículos.
       *[other] El ZIP contiene { $files } archivos. Se pueden extraer en una carpeta de artículos.
    }
nothing-to-export = Aún no hay nada que exportar.

gaps-title = Preguntas sin buena respuesta
gaps-none = Ninguna pregunta espera respuesta.
gaps-open =
    { $gaps ->
        [one] Una pregunta no encontró buena respuesta. Nada dice quién preguntó.
       *[other] { $gaps } preguntas no encontraron buena respuesta. Nada dice quién preguntó.
    }
gap-asked =
    { $times ->
        [one] preguntado una vez, el { $date }
       *[other] preguntado { $times } veces, la última el { $date }
    }
gap-gone = Esa pregunta ya está cerrada.
choose-a-gap = Responder o cerrar una pregunta
write-answer = Escribir una respuesta
close-gap = Cerrar la pregunta
all-gaps = Todas las preguntas
votes = ¿Ayudaron las respuestas?
votes-counted = { $helpful } útil, { $unhelpful } no útil

command-knowledge = Añadir y cambiar aquello de lo que respondo
knowledge-add = Añadir un artículo o una entrada corta
knowledge-edit = Cambiar un archivo
knowledge-list = Todos los archivos de este servidor
knowledge-show = Un archivo, con su texto
knowledge-remove = Eliminar un archivo; pregunta antes
knowledge-restore = Restaurar una versión anterior
knowledge-history = Quién cambió qué, y cuándo
knowledge-check = Lo que está anticuado, se contradice o nunca se usa
knowledge-gaps = Preguntas sin buena respuesta, y si las respuestas ayudaron
knowledge-template = Un archivo para empezar
knowledge-export = Todos los archivos en un ZIP
knowledge-access = Quién puede cambiar lo que sé
knowledge-log = Qué canal se entera de los cambios
option-base = Los archivos que comparten todos los servidores, si este servidor puede cambiarlos
option-file = Un archivo Markdown (.md); sin él se abre un formulario
option-new-file = El texto nuevo como archivo Markdown (.md); sin él se abre un formulario
option-file-name = El archivo
option-version = La versión que restaurar
option-moderators = Un rol que también puede cambiar lo que sé
option-log-channel = El canal en el que escribir los cambios
