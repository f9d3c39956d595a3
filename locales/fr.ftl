### Les mots fixes des réponses. en-US.ftl fait foi : les mêmes messages avec les mêmes arguments.

## Words that answers share

pay-by-source = Rémunération, telle que chaque source l'indique
pay = Rémunération
pay-of = Rémunération : { $role }
what-they-do = Le travail
key-skills = Compétences clés
skills = Compétences
how-to-break-in = Comment y entrer
way-in = Accès au métier
way-in-of = Accès au métier : { $role }
from-other-fields = En venant d'un autre domaine
openings = Postes ouverts
near-titles = Pas le même métier
related-questions = Questions voisines
about-the-role = À propos du métier
compare-with = Comparer avec
compare-with-role = Comparer avec { $role }
did-you-mean = Tu voulais dire
before-you-compare = Avant de comparer
not-compared = Non comparé
another-level = Un autre niveau
all-levels = tous les niveaux
open-a-role = Ouvrir un métier
and-more = Et { $count } de plus.
both = { $first } et { $last }

## Pay

level-entry = niveau débutant
level-mid = niveau intermédiaire
level-senior = niveau senior
level-not-stated = niveau non indiqué
level-entry-short = débutant
level-mid-short = intermédiaire
level-senior-short = senior
basis-base = salaire de base
basis-total = rémunération totale
basis-not-stated = type non indiqué
basis-base-full = salaire de base
basis-total-full = rémunération totale
basis-not-stated-full = rémunération dont le type n'est pas indiqué
basis-base-short = base
basis-total-short = totale
basis-not-stated-short = inconnu
period-year = par an
period-month = par mois
period-week = par semaine
period-day = par jour
period-hour = par heure
years = { $from }-{ $to } ans
years-and-more = { $from }+ ans
up-to = jusqu'à { $amount }
average = moyenne
in-place = à { $place }
at-employer = chez { $employer }
credited-to = selon { $name }
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = Les sources diffèrent ; chaque chiffre vient de sa propre source.
mixed-bases = Le salaire de base et la rémunération totale sont deux mesures différentes et ne se comparent pas.
mixed-currencies = Ces chiffres sont dans des monnaies différentes et ne se comparent pas tels quels.
mixed-periods = Ces chiffres valent pour des périodes différentes et ne se comparent pas tels quels.
no-figure = Aucune source ici n'indique de rémunération pour { $role }.
no-figure-at-level = Aucune source ici ne donne de chiffre pour { $role } ({ $level }).

## Sources

sources = Sources
date-not-stated = date non indiquée
over-a-year-old = plus d'un an

## How a question was understood

understood-as = « { $asked } » est compris comme { $title }.
not-mentioned = Aucune source ici ne parle de { $title } avec : { $words }.
unknown-place = Aucune source ici ne parle de la rémunération à { $place }. Ce qu'elles disent sans ce lieu :

## Nothing, or several things

nothing-title = Rien à ce sujet
nearest = Le plus proche
what-i-know = Ce que je sais
help-lists-articles = /help montre les articles dont je tire mes réponses.
which-one = Lequel veux-tu dire ?
nothing-on-that = Je n'ai rien à ce sujet.
no-question = Il n'y a pas de question là-dedans. Demande avec tes propres mots (en anglais), par exemple : how much do prompt engineers make?
not-sure = Je ne suis pas sûr de ce qui répond à cela.
name-a-role = Indique un métier, par exemple : prompt engineer.
unknown-role = Je n'ai rien sur un métier appelé « { $asked } ».
several-roles = « { $asked } » peut désigner plusieurs métiers. Lequel veux-tu dire ?
passage-gone = Ce passage n'est plus dans les articles. Demande encore une fois.
no-question-in-message = Je n'ai trouvé dans ce message aucune question à laquelle je sache répondre.
message-of-many-roles = Ce message parle de { $count } métiers. Lequel veux-tu dire ?

## /role

also-called = Aussi appelé { $names }.
nothing-more-on-role = Les sources nomment { $role } et n'en disent pas plus.
no-openings-counted = Aucune source ici ne compte les postes ouverts pour { $role }.
postings = { $measure } : { $count }
postings-as = { $measure } (comme « { $title } ») : { $count }

## /salary

see-role = Ce qu'elles en disent : /role { $role }
no-figure-in-place = Aucune source ici ne relie { $role } à { $place }. Chacun à part :
near-title = { $title } est un autre métier, avec ses propres chiffres : /salary { $title }
figures-at-levels = Il y a des chiffres pour : { $levels }.
how-good-is = Que vaut { $amount } ?
role-in-place = { $role } à { $place }
role-other-places = { $role }, autres lieux ou sans lieu
role-level-not-stated = { $role }, niveau non indiqué
all-roles-in-place = Tous les métiers ensemble à { $place }

## /ask

where-it-stands = Où cela se trouve
also-close = Proche aussi
roles-that-fit = Métiers qui correspondent
more-on-found-roles = Pour en savoir plus sur l'un d'eux : /role et son nom.
pay-extremes =
    { $end ->
        [lowest] Les rémunérations les plus basses
       *[highest] Les rémunérations les plus hautes
    }
pay-extremes-at-level =
    { $end ->
        [lowest] Les rémunérations les plus basses ({ $level })
       *[highest] Les rémunérations les plus hautes ({ $level })
    }
each-measure-by-itself = Chaque mesure à part : les chiffres sous des titres différents ne se comparent pas.
all-roles-by-pay = Tous les métiers par rémunération

## /compare

named-twice = { $role } est nommé deux fois.
name-two-roles = Indique deux métiers à comparer.
compare-one-named-twice = Les deux noms désignent { $role }. Avec quel autre métier dois-je le comparer ?
compare-one = Avec quel métier dois-je comparer { $role } ?
no-common-measure = Aucune paire de ces métiers n'a de rémunération de même type, niveau, monnaie et période ; rien n'est donc mis côte à côte.
sound-alike = { $one } et { $other } se ressemblent de nom et sont des métiers différents.
work-of = { $role } : le travail
skills-in-common = Compétences communes
own-skills-of = { $role } : compétences propres
how-to-break-in-of = { $role } : comment y entrer
pay-side-by-side = Rémunération côte à côte : { $measure }
unstated-basis-may-differ = Là où une source n'indique pas le type, un chiffre peut être un salaire de base et l'autre une rémunération totale.
only-same-measure = Seules les rémunérations de même type, niveau, monnaie et période sont mises côte à côte. Aucun autre métier ici n'a de chiffre comme ceux-ci :
other-pay-of = { $role } : autres rémunérations
more-on-one = En savoir plus sur l'un d'eux

## /path

starting-points = Points de départ que les sources connaissent
unknown-origin = Aucune source ici ne décrit de chemin qui parte de « { $from } ».
no-way-from-to = Aucune source ici ne décrit le chemin de « { $from } » vers { $to }.
other-ways-to = Ce qu'elles disent d'autres chemins vers { $to } :
no-way-to = Aucune source ici ne décrit de chemin vers { $to } depuis un autre domaine.
first-ways = Les { $shown } premiers chemins sur { $count } :
from-to = De { $from } à { $to }
ways-to = Chemins vers le métier : { $to }
ways-from = Où aller à partir de : { $from }
way-without-details = La source nomme ce chemin et n'en dit pas plus.
from-the-same-start = Du même point de départ
all-ways-in = Tous les accès
other-ways = Autres chemins

## /skills

roles-asking-for = Métiers qui demandent : { $skill }
unknown-skill = Aucun métier ici ne demande « { $skill } » sous ce nom.

## /market

unknown-market = Aucune source ici ne parle de « { $place } ».
unknown-column = Aucun tableau de lieux n'a de colonne « { $column } » avec des chiffres.
no-place-tables = Aucun article ici n'a de tableau de chiffres sur des lieux.
place-without-table = Aucune source ici n'a de tableau sur { $place }. La rémunération par métier : /salary avec ce lieu.
place-lacks = Aucune source ici n'indique : { $measures }.
all-places = Tous les lieux
rank-all-places-by = Classer tous les lieux par
places-by = Lieux par : { $column }
ranked-in-order =
    { $first ->
        [lowest] Du plus bas au plus haut, tel que les sources l'indiquent.
       *[highest] Du plus haut au plus bas, tel que les sources l'indiquent.
    }
ranges-by-lower-end = Une fourchette compte par son extrémité basse.
not-ranked = Non classé
without-a-figure = Sans chiffre
places-without-figure =
    { $count ->
        [one] { $count } lieu sans chiffre : { $places }.
       *[other] { $count } lieux sans chiffre : { $places }.
    }
named-and-more = { $names } et d'autres
rank-by = Classer par
open-a-place = Ouvrir un lieu

## /roles

roles-by =
    { $count ->
        [one] { $count } métier, par { $order }
       *[other] { $count } métiers, par { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } métier ({ $level }), par { $order }
       *[other] { $count } métiers ({ $level }), par { $order }
    }
order-name = nom
order-pay = rémunération
order-openings = postes ouverts
by-order = Par { $order }
ranked-by-upper-end = Classé une mesure à la fois, par le haut de chaque fourchette. Les chiffres sous des titres différents ne se comparent pas.
most-openings-first = D'abord le plus de postes ouverts, tels que les sources les comptent.
no-role-at-level = Aucune source ici ne donne de chiffre pour un métier à ce niveau.
only-one-level = Un seul niveau
group-without-pay = Rémunération inconnue
group-without-openings = Postes ouverts non comptés
without-pay = rémunération inconnue
without-openings = aucune source ne compte les postes ouverts
more-figures =
    { $count ->
        [one] { $count } autre chiffre
       *[other] { $count } autres chiffres
    }

## /faq

questions-i-answer = Questions auxquelles je sais répondre
questions-about = Questions : { $topic }
no-question-about = Aucune question ici ne porte sur « { $topic } ».
no-questions = Les articles ici ne répondent à aucune question sous un titre à elle.
read-the-answer = Lire la réponse
only-one-article = Un seul article

## /offer

offer-as = { $amount } comme { $offer }
money-for-period = { $money } { $period }
worked-out = Calculé
worked-out-from = Les tiers et les écarts sont calculés à partir des extrémités que chaque source indique.
beside-same-basis = À côté de chiffres pour : { $basis }
beside-unstated-basis = À côté de chiffres dont la source n'indique pas le type
if-it-is = S'il s'agit de : { $basis }
it-is = Il s'agit de : { $basis }
unreadable-amount = « { $typed } » : { $why } Par exemple : 150k, $150,000 a year, €70.000.
amount-unreadable = Je ne peux pas lire ce montant : { $why }.
amount-missing = Il n'y a pas de montant là-dedans.
amount-is-range = C'est une fourchette. Indique un seul montant.
amount-implausible = Ce n'est pas un montant que l'on gagne.
offer-other-currency = le chiffre est en { $theirs }, l'offre en { $offered }
offer-other-period = le chiffre vaut { $theirs }, l'offre { $offered }
offer-is-base = le chiffre est une rémunération totale, l'offre un salaire de base
offer-is-total = le chiffre est un salaire de base, l'offre une rémunération totale
offer-other-places = Aucune source ici ne relie { $role } à { $place } ; les chiffres valent pour d'autres lieux, ou pour aucun.
no-index-for = Aucune source ici ne donne d'indice du coût de la vie pour { $place }.
currency-assumed = Aucune monnaie n'était indiquée ; je lis l'offre en { $currency }.
period-assumed = Aucune période n'était indiquée ; je lis l'offre comme une rémunération { $period }.
basis-unsaid = Il n'est pas dit si l'offre est un salaire de base ou une rémunération totale. Compare-la seulement à des chiffres du même type.
offer-below = au-dessous de { $figure }, de { $difference }
offer-above = au-dessus de { $figure }, de { $difference }
offer-above-single = au-dessus de { $figure }, un chiffre unique, de { $difference }
offer-at-lower-end = à l'extrémité basse de { $figure }
offer-at-upper-end = à l'extrémité haute de { $figure }
offer-exactly-at = exactement à { $figure }
offer-exactly = exactement { $figure }
offer-in-lower-third = dans le tiers inférieur de { $figure }
offer-in-middle-third = dans le tiers central de { $figure }
offer-in-upper-third = dans le tiers supérieur de { $figure }
offer-within-no-upper-end = dans { $figure }, sans extrémité haute
offer-within-no-lower-end = dans { $figure }, sans extrémité basse
offer-beside-nothing = à côté d'aucun montant
open-upwards = { $standing }, que la source laisse ouvert vers le haut
cost-of-living = Calculé : coût de la vie
no-other-index = Aucun autre lieu n'a d'indice à côté de celui de { $place }.
worth-elsewhere = Ce que { $amount } à { $place } ({ $column } : { $index }) représente ailleurs, selon l'indice de la même source [{ $source }]. Aucune source n'indique ces montants.
worth-in-place = { $place }, indice { $index } : environ { $amount } = { $working }
left-out-without-index = Laissés de côté, faute d'un indice unique : { $places }.

## /help

help-intro = Je réponds aux questions sur les métiers à partir d'articles que des gens ont écrits. Chaque chiffre et chaque passage vient avec sa source, et rien n'est inventé. Les articles restent dans leur langue ; demande de préférence en anglais.
help-ask-me = Demande-moi
help-articles = Les articles dont je tire mes réponses
article-passages = { $passages } passages
article-questions-and-passages =
    { $questions ->
        [one] { $questions } question, { $passages } passages
       *[other] { $questions } questions, { $passages } passages
    }
help-in-all = { $roles } métiers et { $figures } chiffres de rémunération en tout.
help-add = Contribuer
help-add-how = Les modérateurs d'un serveur ajoutent des articles avec /knowledge add. Qui fait tourner le bot peut aussi mettre un fichier Markdown dans le dossier des articles ; son README.md montre comment l'écrire.

## Lines that are no request

unknown-command = Il n'y a pas de commande /{ $command }. Les commandes ici : { $commands }.
command-gone = La commande /{ $command } a changé ou n'existe plus. Essaie /help.
this-command-gone = Cette commande a changé ou n'existe plus. Essaie /help.
option-missing = /{ $command } a besoin de l'option « { $option } », par exemple : { $example }
amount-needed = /offer a besoin d'un montant, par exemple : { $example }
two-roles-needed = /compare a besoin de deux métiers, par exemple : /compare prompt engineer vs ml engineer
too-many-roles = /compare prend au plus { $count } métiers à la fois.
path-end-needed = /path doit savoir où tu veux aller, ou d'où tu viens, par exemple : /path to:ml engineer from:developer
level-is-one-of = Le niveau est entry, mid ou senior.
sort-is-one-of = Les métiers se trient par name, pay ou openings.
basis-is-one-of = Le type est base ou total.
page-is-a-number = La page est un nombre à partir de 1.

## Around an answer

go-on-with = Continuer avec
page-of = Page { $page } sur { $pages }
next-page = page suivante
previous-page = page précédente
and-more-choices = … et { $count } de plus
more = Suite
answer-cut = Cette réponse est plus longue que ce que Discord affiche. Demande-en une partie, par exemple la rémunération avec /salary.
something-went-wrong = Quelque chose a échoué de mon côté, et rien n'est perdu. Essaie encore ; si cela persiste, dis-le à la personne qui me fait tourner : erreur { $reference }.
busy = Je suis occupé pour le moment. Réessaie dans quelques secondes.
too-fast = Un peu plus lentement, s'il te plaît. Tu pourras continuer dans quelques secondes.
stopping = On est en train de me redémarrer, et ceci n'a pas été terminé à temps. Réessaie dans une minute ; si c'était une modification, regarde d'abord si elle a été faite.
expired = Ce formulaire a expiré. Demande encore une fois avec une commande ; /help en donne la liste.

## Buttons, and what is asked by pointing at a message

back = Retour
share = Partager
shared = Partagé
remove = Supprimer
previous-page-of = Page précédente ({ $page } sur { $pages })
next-page-of = Page suivante ({ $page } sur { $pages })
shares-answer = { $name } partage une réponse
shares-answer-to-message = { $name } partage une réponse à [ce message]({ $link })
button-unknown = Ce bouton vient d'une autre version de moi et ne fait plus rien. Demande encore une fois avec une commande ; /help en donne la liste.
button-leads-nowhere = Ce à quoi cela mène n'est plus dans les articles dont je tire mes réponses. Demande encore une fois avec une commande, par exemple /role ou /ask.
not-yours-to-remove = Seule la personne qui a demandé, ou une personne qui peut gérer les messages ici, peut supprimer cette réponse.
nothing-to-share = Je ne vois plus cette réponse et ne peux donc pas la partager. Demande encore une fois sans l'option « private ».
not-shared = Je n'ai pas pu publier cela ici pour les autres. Si j'ai le droit d'écrire dans ce salon, essaie encore.
message-without-text = Il n'y a dans ce message aucun texte pour lequel je pourrais chercher. Je ne lis que les mots, pas les images, les fichiers ni les liens.
message-by-bot = Ce message a été écrit par un bot. Je cherche des réponses à ce que des personnes écrivent.

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = période non indiquée
all-roles = tous les métiers
review-also-called = aussi appelé { $names }
review-title = Aperçu : { $file }
review-sound = Prêt à être publié.
review-with-remarks =
    { $count ->
        [one] Peut être publié. Regarde d'abord { $count } remarque.
       *[other] Peut être publié. Regarde d'abord { $count } remarques.
    }
review-errors =
    { $count ->
        [one] Pas encore : { $count } erreur est à corriger. Rien n'a changé pour les membres.
       *[other] Pas encore : { $count } erreurs sont à corriger. Rien n'a changé pour les membres.
    }
review-nothing = Pas encore : rien là-dedans ne pourrait répondre à une question.
review-template = /knowledge template te donne un fichier pour commencer.
review-understood = Compris : { $counts }.
review-to-mend = À corriger
review-remarks = À regarder
review-displaced = Réponses actuelles qui changeraient
review-gaps = Questions sans réponse auxquelles il répondrait
review-roles = Métiers (ligne) et leurs rubriques
review-figures = Rémunérations (ligne), telles que comprises
review-questions = Questions auxquelles il répond
displaced-by = « { $question } » : { $new } au lieu de { $old }
displaced-by-nothing = « { $question } » : plus de réponse claire au lieu de { $old }
finding-in-line = ligne { $line } : { $what } ; { $fix }
finding-in-file = { $place } : { $what } ; { $fix }
template-left = « { $heading } » vient encore du modèle
template-left-fix = mets tes propres mots à la place, ou retire cette partie
mention = `{ $mention }` est montré tel quel et ne prévient personne
mention-fix = écris un nom, ou retire-le
duplicate-question = « { $question } » a déjà une réponse : { $place }
duplicate-question-fix = complète cette réponse, ou dis ce qui diffère
duplicate-role = « { $name } » a déjà un profil : { $place }
duplicate-role-fix = laisse de côté ce qui y est dit ; les membres voient les deux sur une fiche
duplicate-name = « { $name } » est un autre nom de { $role }, voir { $place }
duplicate-name-fix = prends ce titre, ou donne au métier le sien
contradiction = { $role } : { $here } ; mais { $place } dit { $there }
contradiction-fix = corrige un des deux, ou dis ce qui les distingue (niveau, lieu, base ou total, de qui est le chiffre)
count-roles =
    { $count ->
        [one] { $count } métier
       *[other] { $count } métiers
    }
count-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-figures =
    { $count ->
        [one] { $count } chiffre de rémunération
       *[other] { $count } chiffres de rémunération
    }
count-transitions =
    { $count ->
        [one] { $count } chemin vers un métier
       *[other] { $count } chemins vers des métiers
    }
count-places =
    { $count ->
        [one] { $count } ligne sur un lieu
       *[other] { $count } lignes sur des lieux
    }
count-vocabulary =
    { $count ->
        [one] { $count } ligne du glossaire
       *[other] { $count } lignes du glossaire
    }
count-passages =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
count-files =
    { $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    }

## What moderators are told about the articles as they stand

check-title = L'état des articles
check-clean = Rien à corriger dans { $files }.
check-summary = { $errors } et { $remarks } dans { $files }.
count-errors =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
count-remarks =
    { $count ->
        [one] { $count } remarque
       *[other] { $count } remarques
    }
findings-problems = Problèmes dans les fichiers
findings-contradictions = Chiffres qui se contredisent
findings-stale = Vieux chiffres
findings-aliases = Noms qui mènent ailleurs
findings-duplicates = Déjà connu
findings-glossary = Lignes du glossaire qui ne mènent nulle part
findings-unused = Fichiers dont aucune réponse n'est venue
figures-stale =
    { $count ->
        [one] { $count } chiffre de { $date } a plus d'un an
       *[other] { $count } chiffres de { $date } ont plus d'un an
    }
figures-stale-fix = cherches-en de plus récents, ou retire-les
alias-astray = « { $alias } », un nom de { $role }, est lu comme { $meant } dans les questions
alias-astray-fix = retire ce nom, ou change sa ligne dans le glossaire
glossary-dead = aucun article n'a les mots de « { $word } »
glossary-dead-fix = retire la ligne, ou ajoute un article à ce sujet
glossary-unknown = « { $word } » n'est pas connu ici
glossary-unknown-fix = écris un de ceux-ci : { $choices }
file-unused = aucune réponse n'est encore venue de ce fichier
file-unused-fix = vois si ses titres sont ce que l'on demande

## Commands and their options. Discord allows 100 characters for each.

command-role = Ce qu'est un métier, ce qu'il rapporte, ses compétences et comment y entrer
command-salary = Rémunération d'un métier, les chiffres de chaque source côte à côte
command-ask = Pose une question sur les métiers avec tes propres mots
command-compare = Deux ou trois métiers côte à côte : rémunération, compétences, accès
command-path = Chemins vers un métier : durée, certifications, prérequis, étapes
command-skills = Les métiers qui demandent une compétence
command-market = Postes, croissance, rémunération et coût de la vie d'un lieu, ou tous les lieux classés
command-roles = Parcourir tous les métiers
command-faq = Parcourir ou chercher les questions auxquelles je sais répondre
command-offer = Où se situe une offre dans la fourchette de chaque source
command-help = Ce que je sais faire, et d'où viennent mes réponses
option-private = Ne montrer la réponse qu'à moi
option-page = Quelle page de la liste
option-role = Le métier, par exemple prompt engineer
option-level = Seulement ce niveau
option-location = Seulement ce lieu, par exemple Austin
option-question = Ta question
option-first = Un métier
option-second = Le métier auquel le comparer
option-third = Un troisième métier
option-to = Le métier que tu veux
option-from = Le domaine ou le métier d'où tu viens
option-skill = La compétence, par exemple Python
option-city = Le lieu ; tous si rien n'est indiqué
option-column = Selon quoi classer tous les lieux
option-sort = L'ordre de la liste
option-roles-level = Seulement les métiers avec des chiffres à ce niveau
option-topic = Ce dont parle la question
option-amount = L'offre, par exemple $150,000 a year
option-job-location = Où est le poste, par exemple Austin
option-basis = Salaire de base, ou rémunération totale
choice-entry = débutant
choice-mid = intermédiaire
choice-senior = senior
choice-name = nom
choice-pay = rémunération
choice-openings = postes ouverts
choice-base = salaire de base
choice-total = rémunération totale

## Votes

helpful = Utile
unhelpful = Pas utile
vote-counted = Merci, c'est compté. Les modérateurs voient combien de fois une réponse a aidé, jamais qui l'a dit. Tu peux changer d'avis avec l'autre bouton.
vote-lost = Je n'ai pas pu enregistrer ton vote. Réessaie plus tard.

## What moderators are told

moderation-in-servers = Ce que je sais est propre à chaque serveur : utilise cette commande sur un serveur où l'on m'a ajouté.
not-a-moderator = Seuls les membres qui ont la permission « Gérer le serveur », ou le rôle choisi avec /knowledge access, peuvent faire cela.
manage-server-needed = Seuls les membres qui ont la permission « Gérer le serveur » peuvent changer cela.
base-not-trusted = Les articles que tous les serveurs partagent ne peuvent être changés d'ici que si la personne qui me fait tourner fait confiance à ce serveur (TRUSTED_GUILD_IDS). Laisse « base » de côté pour changer les ajouts de ton serveur.
changed-meanwhile = Ta modification n'a pas été faite, car quelqu'un d'autre a modifié { $name } entre-temps. Regarde ce fichier avec /knowledge show, et refais ta modification.
disk-full = Rien n'a été enregistré, car je n'ai plus de place. Dis-le à la personne qui me fait tourner, et réessaie quand il y aura de la place.
not-saved = Quelque chose a échoué de mon côté, et rien n'a été enregistré. Essaie encore ; si cela persiste, dis-le à la personne qui me fait tourner.
as-members-see-it = Voici ce que verraient les membres :

access-title = Qui peut modifier ce que je sais sur ce serveur
access-role = Les membres qui ont « Gérer le serveur », et ceux qui ont le rôle { $role }. S'ils ne voient pas /knowledge, autorise-le pour ce rôle dans Paramètres du serveur > Intégrations.
access-nobody-else = Les membres qui ont « Gérer le serveur ». Pour l'autoriser aussi à un rôle : /knowledge access role:
access-clear = Ne plus l'autoriser au rôle
log-title = Qui est informé des modifications
log-channel = Les modifications sont écrites dans { $channel }, avec les textes d'avant et d'après.
log-nowhere = Personne pour l'instant. Pour choisir un salon : /knowledge log channel:
log-clear = Ne plus y écrire
log-refused = La modification est faite, mais je n'ai pas pu écrire dans le salon prévu pour cela. Permets-moi de voir ce salon, d'y envoyer des messages et d'y joindre des fichiers, ou choisis-en un autre avec /knowledge log.

template-title = Un fichier pour commencer
template-how = Remplis-le, laisse de côté ce que tu ne sais pas, et renvoie-le avec /knowledge add file:. Tu vois ce que j'ai compris avant que rien ne soit publié.

form-entry = Ajouter à ce que je sais
form-edit = Modifier le texte
form-title = Question ou métier
form-title-hint = Par exemple : How long does it take to become a prompt engineer?
form-text = Réponse
form-text-hint = Avec tes mots. Chiffres avec monnaie et période, par exemple $95,000 – $120,000 a year.
form-also = Autres façons de le demander, une par ligne
form-also-hint = Par exemple : time to become a prompt engineer
form-source = Qui le dit, et quand
form-source-hint = Ada Example, 2026-11
form-whole = Texte
form-part = Texte, partie { $number }

file-refused = Je n'ai pas pu prendre { $name }. Ligne { $line } : { $what }. Pour corriger : { $fix }.
attachment-too-large = Ce fichier dépasse 1 MiB. Coupe-le en plusieurs, et ajoute-les l'un après l'autre.
attachment-elsewhere = Ce fichier n'est pas là où Discord garde les pièces jointes, je ne l'ai donc pas pris. Joins-le à la commande elle-même.
attachment-gone = Discord n'a plus ce fichier. Joins-le encore une fois.
attachment-unreachable = Ce fichier n'est pas arrivé. Réessaie dans une minute.
file-name-needed = Quel fichier ? Choisis-en un sous « name » ; /knowledge list les montre tous.
file-unknown = Il n'y a pas de fichier appelé { $name }. /knowledge list les montre tous.
file-gone = Ce fichier n'existe plus. /knowledge history montre ce qu'il est devenu.
draft-gone = Ce brouillon n'existe plus : il a déjà été publié ou abandonné, ou il a attendu plus d'une semaine.
draft-with-mistakes = Ce brouillon ne peut pas encore être publié : corrige ce que son aperçu indique, ou abandonne-le.
version-unknown = Cette version n'existe pas. /knowledge history les montre toutes.
version-without-text = Cette version n'a plus de texte : le fichier y a été supprimé, ou elle est trop ancienne. Choisis-en une plus ancienne ou plus récente.

edit-title = Trop long pour un formulaire
too-long-for-a-form = Voici { $name }. Modifie-le sur ton ordinateur, et renvoie-le avec /knowledge edit name:{ $name } file:.
replaces = Publier remplace le texte actuel de { $name } ; l'historique le garde.
publish = Publier
edit = Modifier
discard = Abandonner
published-title = Publié
published =
    { $gaps ->
        [0] { $name } est publié. Je m'en sers désormais pour répondre aux membres.
        [one] { $name } est publié. Je m'en sers désormais pour répondre aux membres. Cela ferme une question ouverte.
       *[other] { $name } est publié. Je m'en sers désormais pour répondre aux membres. Cela ferme { $gaps } questions ouvertes.
    }
discarded-title = Abandonné
discarded = Le brouillon de { $name } est abandonné. Rien n'a changé pour les membres.
show = Afficher
history = Historique

files-title = Fichiers
files-of-server =
    { $files ->
        [0] Ce serveur n'a pas encore de fichiers à lui ; commence par /knowledge add.
        [one] Ce serveur a un fichier à lui.
       *[other] Ce serveur a { $files } fichiers à lui.
    } { $base ->
        [0] Il n'y a pas de fichiers que tous les serveurs partagent.
        [one] Tous les serveurs partagent un fichier.
       *[other] Tous les serveurs partagent { $base } fichiers.
    }
files-of-base =
    { $files ->
        [0] Il n'y a pas de fichiers que tous les serveurs partagent.
        [one] Tous les serveurs partagent un fichier.
       *[other] Tous les serveurs partagent { $files } fichiers.
    }
file-holds =
    { $roles ->
        [one] { $roles } métier
       *[other] { $roles } métiers
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $passages ->
        [one] { $passages } passage
       *[other] { $passages } passages
    }
file-changed = { $holds } ; modifié { $date } par { $person }
show-a-file = Afficher un fichier
problems = Problèmes
problem-error = Ligne { $line } : { $what }. Pour corriger : { $fix }.
problem-warning = Ligne { $line } (simple remarque) : { $what }. Pour corriger : { $fix }.
remove-file = Supprimer
keep-file = Garder
ask-remove-title = Supprimer ce fichier ?
ask-remove = { $name } ({ $about }). Une fois supprimé, il ne sert plus à répondre aux membres. L'historique le garde, et tu peux le rétablir.
removed-title = Supprimé
removed = { $name } est supprimé. L'historique garde son texte.
put-back = Rétablir
history-title = Historique
history-empty = Rien n'a encore été modifié.
history-line = { $name } { $action }, { $date }, par { $person }
was-added = ajouté
was-edited = modifié
was-removed = supprimé
was-restored = rétabli
show-a-version = Afficher une version
older = Plus anciennes
lines-changed =
    { $added ->
        [one] { $added } ligne ajoutée
       *[other] { $added } lignes ajoutées
    }, { $removed ->
        [one] { $removed } ligne supprimée
       *[other] { $removed } lignes supprimées
    }.
export-title = Exportation
exported =
    { $files ->
        [one] L'archive contient un fichier. On peut l'extraire dans un dossier d'articles.
       *[other] L'archive contient { $files } fichiers. On peut les extraire dans un dossier d'articles.
    }
nothing-to-export = Il n'y a encore rien à exporter.

gaps-title = Questions sans bonne réponse
gaps-none = Aucune question n'attend de réponse.
gaps-open =
    { $gaps ->
        [one] Une question n'a pas trouvé de bonne réponse. Rien ne dit qui a demandé.
       *[other] { $gaps } questions n'ont pas trouvé de bonne réponse. Rien ne dit qui a demandé.
    }
gap-asked =
    { $times ->
        [one] demandé une fois, le { $date }
       *[other] demandé { $times } fois, en dernier le { $date }
    }
gap-gone = Cette question est déjà fermée.
choose-a-gap = Répondre à une question ou la fermer
write-answer = Écrire une réponse
close-gap = Fermer la question
all-gaps = Toutes les questions
votes = Les réponses ont-elles aidé ?
votes-counted = { $helpful } utile, { $unhelpful } pas utile

command-knowledge = Compléter et modifier ce dont je tire mes réponses
knowledge-add = Ajouter un article ou une courte entrée
knowledge-edit = Modifier un fichier
knowledge-list = Tous les fichiers de ce serveur
knowledge-show = Un fichier, avec son texte
knowledge-remove = Supprimer un fichier ; demande d'abord confirmation
knowledge-restore = Rétablir une version antérieure
knowledge-history = Qui a modifié quoi, et quand
knowledge-check = Ce qui est périmé, se contredit ou ne sert jamais
knowledge-gaps = Les questions sans bonne réponse, et si les réponses ont aidé
knowledge-template = Un fichier pour commencer
knowledge-export = Tous les fichiers dans une archive
knowledge-access = Qui peut modifier ce que je sais
knowledge-log = Quel salon est informé des modifications
option-base = Les fichiers que tous les serveurs partagent, si ce serveur peut les modifier
option-file = Un fichier Markdown (.md) ; sans fichier, un formulaire s'ouvre
option-new-file = Le nouveau texte en fichier Markdown (.md) ; sans fichier, un formulaire s'ouvre
option-file-name = Le fichier
option-version = La version à rétablir
option-moderators = Un rôle qui peut aussi modifier ce que je sais
option-log-channel = Le salon où écrire les modifications
