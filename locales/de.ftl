### Feste Worte der Antworten auf Deutsch. Maßgebend ist en-US.ftl: dieselben Nachrichten mit denselben Argumenten.

## Words that answers share

pay-by-source = Gehalt, wie jede Quelle es angibt
pay = Gehalt
pay-of = Gehalt: { $role }
what-they-do = Was man dort macht
key-skills = Wichtige Fähigkeiten
skills = Fähigkeiten
how-to-break-in = So gelingt der Einstieg
way-in = Einstieg
way-in-of = Einstieg: { $role }
from-other-fields = Aus einem anderen Bereich
openings = Offene Stellen
near-titles = Nicht derselbe Beruf
related-questions = Verwandte Fragen
about-the-role = Über den Beruf
compare-with = Vergleichen mit
compare-with-role = Mit { $role } vergleichen
did-you-mean = Meintest du
before-you-compare = Bevor du vergleichst
not-compared = Nicht verglichen
another-level = Eine andere Stufe
all-levels = alle Stufen
open-a-role = Einen Beruf öffnen
and-more = Und { $count } weitere.
both = { $first } und { $last }

## Pay

level-entry = Einstiegsstufe
level-mid = mittlere Stufe
level-senior = Senior-Stufe
level-not-stated = Stufe nicht angegeben
level-entry-short = Einstieg
level-mid-short = Mitte
level-senior-short = Senior
basis-base = Grundgehalt
basis-total = Gesamtvergütung
basis-not-stated = Art nicht angegeben
basis-base-full = Grundgehalt
basis-total-full = Gesamtvergütung
basis-not-stated-full = Gehalt, dessen Art nicht angegeben ist
basis-base-short = Grund
basis-total-short = gesamt
basis-not-stated-short = offen
period-year = pro Jahr
period-month = pro Monat
period-week = pro Woche
period-day = pro Tag
period-hour = pro Stunde
years = { $from }-{ $to } Jahre
years-and-more = { $from }+ Jahre
up-to = bis { $amount }
average = Durchschnitt
in-place = in { $place }
at-employer = bei { $employer }
credited-to = laut { $name }
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = Die Quellen weichen voneinander ab; jede Zahl stammt aus ihrer eigenen Quelle.
mixed-bases = Grundgehalt und Gesamtvergütung sind verschiedene Dinge und nicht vergleichbar.
mixed-currencies = Diese Zahlen stehen in verschiedenen Währungen und sind so nicht vergleichbar.
mixed-periods = Diese Zahlen gelten für verschiedene Zeiträume und sind so nicht vergleichbar.
no-figure = Keine Quelle hier nennt ein Gehalt für { $role }.
no-figure-at-level = Keine Quelle hier nennt eine Zahl für { $role } ({ $level }).

## Sources

sources = Quellen
date-not-stated = Datum nicht angegeben
over-a-year-old = über ein Jahr alt

## How a question was understood

understood-as = „{ $asked }“ verstehe ich als { $title }.
not-mentioned = Keine Quelle hier spricht von { $title } zusammen mit: { $words }.
unknown-place = Keine Quelle hier sagt etwas über Gehälter in { $place }. Was sie ohne diesen Ort sagen:

## Nothing, or several things

nothing-title = Dazu habe ich nichts
nearest = Am nächsten dran
what-i-know = Was ich weiß
help-lists-articles = /help zeigt die Artikel, aus denen ich antworte.
which-one = Was davon meinst du?
nothing-on-that = Dazu habe ich nichts.
no-question = Darin steht keine Frage. Frag mit eigenen Worten (auf Englisch), zum Beispiel: how much do prompt engineers make?
not-sure = Ich bin nicht sicher, was darauf antwortet.
name-a-role = Bitte nenne einen Beruf, zum Beispiel: prompt engineer.
unknown-role = Ich habe nichts zu einem Beruf namens „{ $asked }“.
several-roles = „{ $asked }“ könnte mehrere Berufe meinen. Welchen meinst du?
passage-gone = Diese Stelle steht nicht mehr in den Artikeln. Bitte frag noch einmal.
no-question-in-message = In dieser Nachricht habe ich keine Frage gefunden, die ich beantworten kann.
message-of-many-roles = Diese Nachricht spricht von { $count } Berufen. Welchen meinst du?

## /role

also-called = Auch genannt: { $names }.
nothing-more-on-role = Die Quellen nennen { $role } und sagen dazu nicht mehr.
no-openings-counted = Keine Quelle hier zählt die offenen Stellen für { $role }.
postings = { $measure }: { $count }
postings-as = { $measure } (als „{ $title }“): { $count }

## /salary

see-role = Was sie sonst sagen: /role { $role }
no-figure-in-place = Keine Quelle hier verbindet { $role } mit { $place }. Beides für sich:
near-title = { $title } ist ein anderer Beruf mit eigenen Zahlen: /salary { $title }
figures-at-levels = Zahlen gibt es für: { $levels }.
how-good-is = Wie gut ist { $amount }?
role-in-place = { $role } in { $place }
role-other-places = { $role }, andere Orte oder ohne Ort
role-level-not-stated = { $role }, Stufe nicht angegeben
all-roles-in-place = Alle Berufe zusammen in { $place }

## /ask

where-it-stands = Wo es steht
also-close = Auch nah dran
roles-that-fit = Passende Berufe
more-on-found-roles = Mehr über einen davon: /role und sein Name.
pay-extremes =
    { $end ->
        [lowest] Die niedrigsten Gehälter
       *[highest] Die höchsten Gehälter
    }
pay-extremes-at-level =
    { $end ->
        [lowest] Die niedrigsten Gehälter ({ $level })
       *[highest] Die höchsten Gehälter ({ $level })
    }
each-measure-by-itself = Jedes Maß für sich: Zahlen unter verschiedenen Überschriften sind nicht vergleichbar.
all-roles-by-pay = Alle Berufe nach Gehalt

## /compare

named-twice = { $role } wurde zweimal genannt.
name-two-roles = Bitte nenne zwei Berufe zum Vergleichen.
compare-one-named-twice = Beide Namen meinen { $role }. Mit welchem anderen Beruf soll ich vergleichen?
compare-one = Mit welchem Beruf soll ich { $role } vergleichen?
no-common-measure = Keine zwei dieser Berufe haben Gehälter gleicher Art, Stufe, Währung und gleichen Zeitraums; darum steht keines neben dem anderen.
sound-alike = { $one } und { $other } klingen ähnlich und sind verschiedene Berufe.
work-of = { $role }: die Arbeit
skills-in-common = Gemeinsame Fähigkeiten
own-skills-of = { $role }: eigene Fähigkeiten
how-to-break-in-of = { $role }: so gelingt der Einstieg
pay-side-by-side = Gehalt nebeneinander: { $measure }
unstated-basis-may-differ = Wo eine Quelle die Art nicht angibt, kann die eine Zahl Grundgehalt und die andere Gesamtvergütung sein.
only-same-measure = Nebeneinander stehen nur Gehälter gleicher Art, Stufe, Währung und gleichen Zeitraums. Kein anderer Beruf hier hat eine Zahl wie diese:
other-pay-of = { $role }: weitere Gehälter
more-on-one = Mehr über einen davon

## /path

starting-points = Ausgangspunkte, die die Quellen kennen
unknown-origin = Keine Quelle hier beschreibt einen Weg, der bei „{ $from }“ beginnt.
no-way-from-to = Keine Quelle hier beschreibt den Weg von „{ $from }“ zu { $to }.
other-ways-to = Was sie über andere Wege zu { $to } sagen:
no-way-to = Keine Quelle hier beschreibt einen Weg zu { $to } aus einem anderen Bereich.
first-ways = Die ersten { $shown } von { $count } Wegen:
from-to = Von { $from } zu { $to }
ways-to = Wege zum Beruf: { $to }
ways-from = Wohin es geht von: { $from }
way-without-details = Die Quelle nennt diesen Weg und sagt nicht mehr.
from-the-same-start = Vom selben Ausgangspunkt
all-ways-in = Alle Einstiege
other-ways = Andere Wege

## /skills

roles-asking-for = Berufe, die das verlangen: { $skill }
unknown-skill = Kein Beruf hier verlangt „{ $skill }“ unter diesem Namen.

## /market

unknown-market = Keine Quelle hier sagt etwas über „{ $place }“.
unknown-column = Keine Tabelle über Orte hat eine Spalte „{ $column }“ mit Zahlen.
no-place-tables = Kein Artikel hier hat eine Tabelle mit Zahlen über Orte.
place-without-table = Keine Quelle hier hat eine Tabelle über { $place }. Gehälter dort nach Beruf: /salary mit diesem Ort.
place-lacks = Keine Quelle hier nennt: { $measures }.
all-places = Alle Orte
rank-all-places-by = Alle Orte ordnen nach
places-by = Orte nach: { $column }
ranked-in-order =
    { $first ->
        [lowest] Der niedrigste Wert zuerst, wie die Quellen ihn angeben.
       *[highest] Der höchste Wert zuerst, wie die Quellen ihn angeben.
    }
ranges-by-lower-end = Eine Spanne zählt nach ihrem unteren Ende.
not-ranked = Nicht eingeordnet
without-a-figure = Ohne Zahl
places-without-figure =
    { $count ->
        [one] { $count } Ort ohne Zahl: { $places }.
       *[other] { $count } Orte ohne Zahl: { $places }.
    }
named-and-more = { $names } und weitere
rank-by = Ordnen nach
open-a-place = Einen Ort öffnen

## /roles

roles-by =
    { $count ->
        [one] { $count } Beruf, nach { $order }
       *[other] { $count } Berufe, nach { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } Beruf ({ $level }), nach { $order }
       *[other] { $count } Berufe ({ $level }), nach { $order }
    }
order-name = Name
order-pay = Gehalt
order-openings = offenen Stellen
by-order = Nach { $order }
ranked-by-upper-end = Jedes Maß für sich geordnet, nach dem oberen Ende jeder Spanne. Zahlen unter verschiedenen Überschriften sind nicht vergleichbar.
most-openings-first = Die meisten offenen Stellen zuerst, wie die Quellen sie zählen.
no-role-at-level = Keine Quelle hier nennt für irgendeinen Beruf eine Zahl auf dieser Stufe.
only-one-level = Nur eine Stufe
group-without-pay = Kein Gehalt bekannt
group-without-openings = Offene Stellen nicht gezählt
without-pay = kein Gehalt bekannt
without-openings = keine Quelle zählt die offenen Stellen
more-figures =
    { $count ->
        [one] { $count } weitere Zahl
       *[other] { $count } weitere Zahlen
    }

## /faq

questions-i-answer = Fragen, die ich beantworten kann
questions-about = Fragen: { $topic }
no-question-about = Keine Frage hier handelt von „{ $topic }“.
no-questions = Die Artikel hier beantworten keine Fragen unter eigenen Überschriften.
read-the-answer = Die Antwort lesen
only-one-article = Nur ein Artikel

## /offer

offer-as = { $amount } als { $offer }
money-for-period = { $money } { $period }
worked-out = Ausgerechnet
worked-out-from = Drittel und Abstände sind aus den Enden ausgerechnet, die jede Quelle angibt.
beside-same-basis = Neben Zahlen für: { $basis }
beside-unstated-basis = Neben Zahlen, deren Art die Quelle nicht angibt
if-it-is = Falls gemeint ist: { $basis }
it-is = Gemeint ist: { $basis }
unreadable-amount = „{ $typed }“: { $why } Zum Beispiel: 150k, $150,000 a year, €70.000.
amount-unreadable = Diesen Betrag kann ich nicht lesen: { $why }.
amount-missing = Darin steht kein Betrag.
amount-is-range = Das ist eine Spanne. Bitte gib einen einzelnen Betrag an.
amount-implausible = Das ist kein Betrag, den jemand verdient.
offer-other-currency = die Zahl ist in { $theirs }, das Angebot in { $offered }
offer-other-period = die Zahl gilt { $theirs }, das Angebot { $offered }
offer-is-base = die Zahl ist Gesamtvergütung, das Angebot Grundgehalt
offer-is-total = die Zahl ist Grundgehalt, das Angebot Gesamtvergütung
offer-other-places = Keine Quelle hier verbindet { $role } mit { $place }; die Zahlen gelten für andere Orte oder nennen keinen.
no-index-for = Keine Quelle hier nennt einen Index der Lebenshaltungskosten für { $place }.
currency-assumed = Keine Währung war genannt; ich lese das Angebot als { $currency }.
period-assumed = Kein Zeitraum war genannt; ich lese das Angebot als Gehalt { $period }.
basis-unsaid = Ob das Angebot Grundgehalt oder Gesamtvergütung ist, war nicht gesagt. Halte es nur neben Zahlen derselben Art.
offer-below = unter { $figure }, um { $difference }
offer-above = über { $figure }, um { $difference }
offer-above-single = über { $figure }, einer einzelnen Zahl, um { $difference }
offer-at-lower-end = am unteren Ende von { $figure }
offer-at-upper-end = am oberen Ende von { $figure }
offer-exactly-at = genau bei { $figure }
offer-exactly = genau { $figure }
offer-in-lower-third = im unteren Drittel von { $figure }
offer-in-middle-third = im mittleren Drittel von { $figure }
offer-in-upper-third = im oberen Drittel von { $figure }
offer-within-no-upper-end = innerhalb von { $figure }, ohne oberes Ende
offer-within-no-lower-end = innerhalb von { $figure }, ohne unteres Ende
offer-beside-nothing = neben keinem Betrag
open-upwards = { $standing }; die Quelle lässt es nach oben offen
cost-of-living = Ausgerechnet: Lebenshaltungskosten
no-other-index = Kein anderer Ort hat einen Index neben dem von { $place }.
worth-elsewhere = Was { $amount } in { $place } ({ $column }: { $index }) anderswo entspricht, nach dem Index derselben Quelle [{ $source }]. Keine Quelle nennt diese Beträge.
worth-in-place = { $place }, Index { $index }: etwa { $amount } = { $working }
left-out-without-index = Ausgelassen, weil ein einzelner Index fehlt: { $places }.

## /help

help-intro = Ich beantworte Fragen zu Berufen aus Artikeln, die Menschen geschrieben haben. Zu jeder Zahl und jeder Textstelle nenne ich die Quelle, und nichts ist erfunden. Die Artikel sind in ihrer eigenen Sprache; frag am besten auf Englisch.
help-ask-me = Frag mich
help-articles = Woraus ich antworte
article-passages = { $passages } Textstellen
article-questions-and-passages =
    { $questions ->
        [one] { $questions } Frage, { $passages } Textstellen
       *[other] { $questions } Fragen, { $passages } Textstellen
    }
help-in-all = Insgesamt { $roles } Berufe und { $figures } Gehaltszahlen.
help-add = Etwas beitragen
help-add-how = Moderatoren eines Servers fügen Artikel mit /knowledge add hinzu. Wer den Bot betreibt, kann auch eine Markdown-Datei in den Ordner mit dem Wissen legen; seine README.md zeigt, wie man eine schreibt.

## Lines that are no request

unknown-command = Den Befehl /{ $command } gibt es nicht. Befehle hier: { $commands }.
command-gone = Den Befehl /{ $command } gibt es so nicht mehr. Versuch /help.
this-command-gone = Diesen Befehl gibt es so nicht mehr. Versuch /help.
option-missing = /{ $command } braucht die Angabe „{ $option }“, zum Beispiel: { $example }
amount-needed = /offer braucht einen Betrag, zum Beispiel: { $example }
two-roles-needed = /compare braucht zwei Berufe, zum Beispiel: /compare prompt engineer vs ml engineer
too-many-roles = /compare nimmt höchstens { $count } Berufe auf einmal.
path-end-needed = /path muss wissen, wohin du willst oder woher du kommst, zum Beispiel: /path to:ml engineer from:developer
level-is-one-of = Die Stufe ist entry, mid oder senior.
sort-is-one-of = Berufe werden nach name, pay oder openings geordnet.
basis-is-one-of = Die Art ist base oder total.
page-is-a-number = Die Seite ist eine Zahl ab 1.

## Around an answer

go-on-with = Weiter mit
page-of = Seite { $page } von { $pages }
next-page = nächste Seite
previous-page = vorige Seite
and-more-choices = … und { $count } weitere
more = Mehr
answer-cut = Diese Antwort ist länger, als Discord anzeigt. Frag nach einem Teil davon, zum Beispiel mit /salary nach dem Gehalt.
something-went-wrong = Bei mir ist etwas schiefgegangen; verloren ist nichts. Bitte versuch es noch einmal; wenn es bleibt, sag es denen, die mich betreiben: Fehler { $reference }.
busy = Ich bin gerade beschäftigt. Bitte versuch es in ein paar Sekunden noch einmal.
too-fast = Bitte etwas langsamer. In ein paar Sekunden geht es weiter.
stopping = Ich werde gerade neu gestartet, und das wurde nicht rechtzeitig fertig. Bitte versuch es in einer Minute noch einmal; war es eine Änderung, sieh erst nach, ob sie gemacht wurde.
expired = Dieses Formular ist abgelaufen. Bitte frag noch einmal mit einem Befehl; /help zählt sie auf.

## Buttons, and what is asked by pointing at a message

back = Zurück
share = Teilen
shared = Geteilt
remove = Entfernen
previous-page-of = Vorige Seite ({ $page } von { $pages })
next-page-of = Nächste Seite ({ $page } von { $pages })
shares-answer = { $name } teilt eine Antwort
shares-answer-to-message = { $name } teilt eine Antwort auf [diese Nachricht]({ $link })
button-unknown = Dieser Knopf stammt aus einer anderen Version von mir und tut nichts mehr. Bitte frag noch einmal mit einem Befehl; /help zählt sie auf.
button-leads-nowhere = Wohin das führt, steht nicht mehr in den Artikeln, aus denen ich antworte. Bitte frag noch einmal mit einem Befehl, zum Beispiel /role oder /ask.
not-yours-to-remove = Diese Antwort kann nur entfernen, wer gefragt hat oder hier Nachrichten verwalten darf.
nothing-to-share = Ich sehe diese Antwort nicht mehr und kann sie deshalb nicht teilen. Bitte frag noch einmal ohne die Option „private“.
not-shared = Ich konnte das hier nicht für andere sichtbar schreiben. Wenn ich in diesem Kanal schreiben darf, versuch es bitte noch einmal.
message-without-text = In dieser Nachricht steht kein Text, zu dem ich etwas nachschlagen könnte. Ich lese nur Worte, keine Bilder, Dateien oder Links.
message-by-bot = Diese Nachricht hat ein Bot geschrieben. Ich schlage Antworten auf das nach, was Menschen schreiben.

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = Zeitraum nicht angegeben
all-roles = alle Berufe
review-also-called = auch genannt { $names }
review-title = Vorschau: { $file }
review-sound = Kann veröffentlicht werden.
review-with-remarks =
    { $count ->
        [one] Kann veröffentlicht werden. Sieh dir bitte vorher { $count } Hinweis an.
       *[other] Kann veröffentlicht werden. Sieh dir bitte vorher { $count } Hinweise an.
    }
review-errors =
    { $count ->
        [one] Noch nicht: { $count } Fehler muss behoben werden. Für Mitglieder hat sich nichts geändert.
       *[other] Noch nicht: { $count } Fehler müssen behoben werden. Für Mitglieder hat sich nichts geändert.
    }
review-nothing = Noch nicht: Es steht nichts darin, was eine Frage beantworten könnte.
review-template = /knowledge template gibt dir eine Datei zum Anfangen.
review-understood = Verstanden: { $counts }.
review-to-mend = Zu beheben
review-remarks = Einen Blick wert
review-displaced = Bisherige Antworten, die sich ändern würden
review-gaps = Offene Fragen, die es beantworten würde
review-roles = Berufe (Zeile) und ihre Angaben
review-figures = Gehälter (Zeile), wie sie verstanden wurden
review-questions = Fragen, die es beantwortet
displaced-by = „{ $question }“: { $new } statt { $old }
displaced-by-nothing = „{ $question }“: keine klare Antwort mehr statt { $old }
finding-in-line = Zeile { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = „{ $heading }“ stammt noch aus der Vorlage
template-left-fix = setze eigene Worte ein oder entferne den Teil
mention = `{ $mention }` wird gezeigt, wie es dasteht, und benachrichtigt niemanden
mention-fix = schreib einen Namen oder lass es weg
duplicate-question = „{ $question }“ ist schon beantwortet: { $place }
duplicate-question-fix = ergänze diese Antwort oder sag, was anders ist
duplicate-role = „{ $name }“ ist schon beschrieben: { $place }
duplicate-role-fix = lass weg, was dort steht; Mitglieder sehen beides auf einer Karte
duplicate-name = „{ $name }“ ist ein anderer Name für { $role }, siehe { $place }
duplicate-name-fix = nimm diesen Titel oder gib dem Beruf einen eigenen
contradiction = { $role }: { $here }; aber { $place } sagt { $there }
contradiction-fix = berichtige eines oder sag, was sie unterscheidet (Stufe, Ort, Grundgehalt oder gesamt, wessen Zahl)
count-roles =
    { $count ->
        [one] { $count } Beruf
       *[other] { $count } Berufe
    }
count-questions =
    { $count ->
        [one] { $count } Frage
       *[other] { $count } Fragen
    }
count-figures =
    { $count ->
        [one] { $count } Gehaltszahl
       *[other] { $count } Gehaltszahlen
    }
count-transitions =
    { $count ->
        [one] { $count } Weg in einen Beruf
       *[other] { $count } Wege in Berufe
    }
count-places =
    { $count ->
        [one] { $count } Zeile über einen Ort
       *[other] { $count } Zeilen über Orte
    }
count-vocabulary =
    { $count ->
        [one] { $count } Zeile im Glossar
       *[other] { $count } Zeilen im Glossar
    }
count-passages =
    { $count ->
        [one] { $count } Textstelle
       *[other] { $count } Textstellen
    }
count-files =
    { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    }

## What moderators are told about the articles as they stand

check-title = Wie es um die Artikel steht
check-clean = Nichts zu beheben in { $files }.
check-summary = { $errors } und { $remarks } in { $files }.
count-errors =
    { $count ->
        [one] { $count } Fehler
       *[other] { $count } Fehler
    }
count-remarks =
    { $count ->
        [one] { $count } Hinweis
       *[other] { $count } Hinweise
    }
findings-problems = Probleme in Dateien
findings-contradictions = Zahlen, die einander widersprechen
findings-stale = Alte Zahlen
findings-aliases = Namen, die woanders hinführen
findings-duplicates = Schon bekannt
findings-glossary = Zeilen des Glossars, die nirgends hinführen
findings-unused = Dateien, aus denen keine Antwort kam
figures-stale =
    { $count ->
        [one] { $count } Gehaltszahl von { $date } ist über ein Jahr alt
       *[other] { $count } Gehaltszahlen von { $date } sind über ein Jahr alt
    }
figures-stale-fix = suche neuere oder nimm sie heraus
alias-astray = „{ $alias }“, ein Name für { $role }, wird in Fragen als { $meant } gelesen
alias-astray-fix = lass den Namen weg oder ändere seine Zeile im Glossar
glossary-dead = kein Artikel benutzt die Wörter von „{ $word }“
glossary-dead-fix = entferne die Zeile oder ergänze einen Artikel darüber
glossary-unknown = „{ $word }“ ist hier nicht bekannt
glossary-unknown-fix = schreib eines davon: { $choices }
file-unused = aus dieser Datei kam noch keine Antwort
file-unused-fix = prüfe, ob ihre Überschriften sind, was gefragt wird

## Commands and their options. Discord allows 100 characters for each.

command-role = Was ein Beruf ist, was er einbringt, welche Fähigkeiten er braucht und wie der Einstieg gelingt
command-salary = Gehalt in einem Beruf, die Zahlen jeder Quelle nebeneinander
command-ask = Stell eine Frage zu Berufen in deinen eigenen Worten
command-compare = Zwei oder drei Berufe nebeneinander: Gehalt, Fähigkeiten, Einstieg
command-path = Wege in einen Beruf: Zeit, Zertifikate, Voraussetzungen, Schritte
command-skills = Die Berufe, die eine Fähigkeit verlangen
command-market = Stellen, Wachstum, Gehalt und Lebenshaltungskosten eines Ortes, oder alle Orte geordnet
command-roles = Alle Berufe durchblättern
command-faq = Die Fragen durchblättern oder durchsuchen, die ich beantworten kann
command-offer = Wo ein Angebot in der Spanne jeder Quelle steht
command-help = Was ich kann und woraus ich antworte
option-private = Die Antwort nur mir zeigen
option-page = Welche Seite der Liste
option-role = Der Beruf, zum Beispiel prompt engineer
option-level = Nur diese Stufe
option-location = Nur dieser Ort, zum Beispiel Austin
option-question = Deine Frage
option-first = Ein Beruf
option-second = Der Beruf, mit dem verglichen wird
option-third = Ein dritter Beruf
option-to = Der Beruf, den du willst
option-from = Der Bereich oder Beruf, aus dem du kommst
option-skill = Die Fähigkeit, zum Beispiel Python
option-city = Der Ort; ohne Angabe alle
option-column = Wonach alle Orte geordnet werden
option-sort = Die Reihenfolge der Liste
option-roles-level = Nur Berufe mit Zahlen auf dieser Stufe
option-topic = Wovon die Frage handelt
option-amount = Das Angebot, zum Beispiel $150,000 a year
option-job-location = Wo die Stelle ist, zum Beispiel Austin
option-basis = Grundgehalt oder Gesamtvergütung
choice-entry = Einstieg
choice-mid = Mitte
choice-senior = Senior
choice-name = Name
choice-pay = Gehalt
choice-openings = offene Stellen
choice-base = Grundgehalt
choice-total = Gesamtvergütung

## Votes

helpful = Hilfreich
unhelpful = Nicht hilfreich
vote-counted = Danke, das ist gezählt. Moderatoren sehen, wie oft eine Antwort geholfen hat, nie, von wem das kommt. Mit dem anderen Knopf kannst du dich umentscheiden.
vote-lost = Ich konnte deine Stimme nicht speichern. Bitte versuch es später noch einmal.

## What moderators are told

moderation-in-servers = Was ich weiß, gehört zu einem Server: Bitte benutze diesen Befehl auf einem Server, dem ich hinzugefügt wurde.
not-a-moderator = Das können nur Mitglieder mit der Berechtigung „Server verwalten“ oder mit der Rolle, die mit /knowledge access gewählt wurde.
manage-server-needed = Das können nur Mitglieder mit der Berechtigung „Server verwalten“ ändern.
base-not-trusted = Das Wissen, das alle Server teilen, lässt sich von hier nur ändern, wenn die, die mich betreiben, diesem Server vertrauen (TRUSTED_GUILD_IDS). Lass „base“ weg, um die eigenen Ergänzungen deines Servers zu ändern.
changed-meanwhile = Deine Änderung wurde nicht übernommen, denn jemand anderes hat { $name } inzwischen geändert. Bitte sieh dir die Datei mit /knowledge show an und mach deine Änderung noch einmal.
disk-full = Es wurde nichts gespeichert, denn ich habe keinen Platz mehr. Bitte sag es denen, die mich betreiben, und versuch es noch einmal, wenn wieder Platz ist.
not-saved = Bei mir ist etwas schiefgegangen; gespeichert wurde nichts. Bitte versuch es noch einmal; wenn es bleibt, sag es denen, die mich betreiben.
as-members-see-it = Das würden Mitglieder sehen:

access-title = Wer das Wissen dieses Servers ändern darf
access-role = Mitglieder mit „Server verwalten“ und Mitglieder mit der Rolle { $role }. Wenn sie /knowledge nicht sehen, erlaube es der Rolle unter Servereinstellungen > Integrationen.
access-nobody-else = Mitglieder mit „Server verwalten“. Damit auch eine Rolle es darf: /knowledge access role:
access-clear = Der Rolle wieder entziehen
log-title = Wer von Änderungen erfährt
log-channel = Änderungen stehen in { $channel }, mit den Texten davor und danach.
log-nowhere = Bisher niemand. Um einen Kanal zu wählen: /knowledge log channel:
log-clear = Nicht mehr dorthin schreiben
log-refused = Die Änderung ist gemacht, aber ich konnte nicht in den Kanal für Änderungen schreiben. Bitte erlaube mir, ihn anzusehen, dort Nachrichten zu senden und Dateien anzuhängen, oder wähle mit /knowledge log einen anderen.

template-title = Eine Datei zum Anfangen
template-how = Füll sie aus, lass weg, was du nicht weißt, und schick sie mit /knowledge add file: zurück. Bevor etwas veröffentlicht wird, siehst du, was ich verstanden habe.

form-entry = Ergänzen, was ich weiß
form-edit = Den Text bearbeiten
form-title = Frage oder Beruf
form-title-hint = Zum Beispiel: How long does it take to become a prompt engineer?
form-text = Antwort
form-text-hint = Mit eigenen Worten. Zahlen mit Währung und Zeitraum, etwa $95,000 – $120,000 a year.
form-also = So fragt man es auch, eine Frage pro Zeile
form-also-hint = Zum Beispiel: time to become a prompt engineer
form-source = Wer das sagt, und wann
form-source-hint = Ada Example, 2026-11
form-whole = Text
form-part = Text, Teil { $number }

file-refused = { $name } konnte ich nicht annehmen. Zeile { $line }: { $what }. Das hilft: { $fix }.
attachment-too-large = Diese Datei ist größer als 1 MiB. Bitte teile sie auf und füge die Teile nacheinander hinzu.
attachment-elsewhere = Diese Datei liegt nicht dort, wo Discord Anhänge aufbewahrt; darum habe ich sie nicht geholt. Bitte häng sie an den Befehl selbst an.
attachment-gone = Discord hat diese Datei nicht mehr. Bitte häng sie noch einmal an.
attachment-unreachable = Diese Datei ist nicht angekommen. Bitte versuch es in einer Minute noch einmal.
file-name-needed = Welche Datei? Wähle eine unter „name“; /knowledge list zeigt alle.
file-unknown = Es gibt keine Datei namens { $name }. /knowledge list zeigt alle.
file-gone = Diese Datei gibt es nicht mehr. /knowledge history zeigt, was mit ihr geschehen ist.
draft-gone = Diesen Entwurf gibt es nicht mehr: Er wurde schon veröffentlicht oder verworfen, oder er hat länger als eine Woche gewartet.
draft-with-mistakes = Dieser Entwurf kann noch nicht veröffentlicht werden: Bitte behebe, was seine Vorschau nennt, oder verwirf ihn.
version-unknown = Diese Version gibt es nicht. /knowledge history zeigt alle.
version-without-text = Diese Version hat keinen Text mehr: Die Datei wurde mit ihr entfernt, oder sie ist zu lange her. Bitte wähle eine frühere oder eine spätere.

edit-title = Zu lang für ein Formular
too-long-for-a-form = Hier ist { $name }. Ändere die Datei auf deinem Computer und schick sie mit /knowledge edit name:{ $name } file: zurück.
replaces = Beim Veröffentlichen wird der jetzige Text von { $name } ersetzt; im Verlauf bleibt er erhalten.
publish = Veröffentlichen
edit = Bearbeiten
discard = Verwerfen
published-title = Veröffentlicht
published =
    { $gaps ->
        [0] { $name } ist veröffentlicht. Ab jetzt antworte ich Mitgliedern auch daraus.
        [one] { $name } ist veröffentlicht. Ab jetzt antworte ich Mitgliedern auch daraus. Das schließt eine offene Frage.
       *[other] { $name } ist veröffentlicht. Ab jetzt antworte ich Mitgliedern auch daraus. Das schließt { $gaps } offene Fragen.
    }
discarded-title = Verworfen
discarded = Der Entwurf von { $name } ist verworfen. Für Mitglieder hat sich nichts geändert.
show = Anzeigen
history = Verlauf

files-title = Dateien
files-of-server =
    { $files ->
        [0] Dieser Server hat noch keine eigenen Dateien; fang mit /knowledge add an.
        [one] Dieser Server hat eine eigene Datei.
       *[other] Dieser Server hat { $files } eigene Dateien.
    } { $base ->
        [0] Es gibt keine Dateien, die alle Server teilen.
        [one] Alle Server teilen eine Datei.
       *[other] Alle Server teilen { $base } Dateien.
    }
files-of-base =
    { $files ->
        [0] Es gibt keine Dateien, die alle Server teilen.
        [one] Alle Server teilen eine Datei.
       *[other] Alle Server teilen { $files } Dateien.
    }
file-holds =
    { $roles ->
        [one] { $roles } Beruf
       *[other] { $roles } Berufe
    }, { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }, { $passages ->
        [one] { $passages } Textstelle
       *[other] { $passages } Textstellen
    }
file-changed = { $holds }; geändert { $date } von { $person }
show-a-file = Eine Datei anzeigen
problems = Probleme
problem-error = Zeile { $line }: { $what }. Das hilft: { $fix }.
problem-warning = Zeile { $line } (nur ein Hinweis): { $what }. Das hilft: { $fix }.
remove-file = Entfernen
keep-file = Behalten
ask-remove-title = Diese Datei entfernen?
ask-remove = { $name } ({ $about }). Wenn sie entfernt ist, antworte ich Mitgliedern nicht mehr daraus. Im Verlauf bleibt sie erhalten, und du kannst sie wiederherstellen.
removed-title = Entfernt
removed = { $name } ist entfernt. Der Text bleibt im Verlauf erhalten.
put-back = Wiederherstellen
history-title = Verlauf
history-empty = Bisher wurde nichts geändert.
history-line = { $name } { $action }, { $date }, von { $person }
was-added = hinzugefügt
was-edited = bearbeitet
was-removed = entfernt
was-restored = wiederhergestellt
show-a-version = Eine Version anzeigen
older = Ältere
lines-changed =
    { $added ->
        [one] { $added } Zeile hinzugefügt
       *[other] { $added } Zeilen hinzugefügt
    }, { $removed ->
        [one] { $removed } Zeile entfernt
       *[other] { $removed } Zeilen entfernt
    }.
export-title = Export
exported =
    { $files ->
        [one] Das Archiv enthält eine Datei. Sie lässt sich in den Ordner mit dem Wissen entpacken.
       *[other] Das Archiv enthält { $files } Dateien. Sie lassen sich in den Ordner mit dem Wissen entpacken.
    }
nothing-to-export = Es gibt noch nichts zu exportieren.

gaps-title = Fragen ohne gute Antwort
gaps-none = Keine Frage wartet auf eine Antwort.
gaps-open =
    { $gaps ->
        [one] Eine Frage fand keine gute Antwort. Wer gefragt hat, steht nirgends.
       *[other] { $gaps } Fragen fanden keine gute Antwort. Wer gefragt hat, steht nirgends.
    }
gap-asked =
    { $times ->
        [one] einmal gefragt, am { $date }
       *[other] { $times }-mal gefragt, zuletzt am { $date }
    }
gap-gone = Diese Frage ist schon geschlossen.
choose-a-gap = Eine Frage beantworten oder schließen
write-answer = Antwort schreiben
close-gap = Frage schließen
all-gaps = Alle Fragen
votes = Haben die Antworten geholfen?
votes-counted = { $helpful } hilfreich, { $unhelpful } nicht hilfreich

command-knowledge = Ergänzen und ändern, woraus ich antworte
knowledge-add = Einen Artikel oder einen kurzen Eintrag hinzufügen
knowledge-edit = Eine Datei ändern
knowledge-list = Alle Dateien dieses Servers
knowledge-show = Eine Datei mit ihrem Text
knowledge-remove = Eine Datei entfernen; fragt vorher nach
knowledge-restore = Eine frühere Version wiederherstellen
knowledge-history = Wer was geändert hat, und wann
knowledge-check = Was veraltet ist, sich widerspricht oder nie gebraucht wird
knowledge-gaps = Fragen ohne gute Antwort, und ob Antworten geholfen haben
knowledge-template = Eine Datei zum Anfangen
knowledge-export = Alle Dateien als Archiv
knowledge-access = Wer das Wissen ändern darf
knowledge-log = Welcher Kanal von Änderungen erfährt
option-base = Die Dateien, die alle Server teilen, wenn dieser Server sie ändern darf
option-file = Eine Markdown-Datei (.md); ohne sie öffnet sich ein Formular
option-new-file = Der neue Text als Markdown-Datei (.md); ohne sie öffnet sich ein Formular
option-file-name = Die Datei
option-version = Die Version, die wiederhergestellt werden soll
option-moderators = Eine Rolle, die das Wissen auch ändern darf
option-log-channel = Der Kanal, in den Änderungen geschrieben werden
