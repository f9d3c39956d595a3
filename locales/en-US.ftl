### The fixed words of replies. This catalogue is the measure of the others: each has the same messages with the same
### arguments, and what one lacks is said in English. Titles, places, amounts and texts of articles arrive as
### arguments and stay as they were written. Names of commands and their options (/salary, level) are the same in
### all languages.

## Words that answers share

pay-by-source = Pay, as each source states it
pay = Pay
pay-of = Pay: { $role }
what-they-do = What they do
key-skills = Key skills
skills = Skills
how-to-break-in = How to break in
way-in = Way in
way-in-of = Way in: { $role }
from-other-fields = Coming from another field
openings = Openings
near-titles = Not the same role
related-questions = Related questions
about-the-role = About the role
compare-with = Compare with
compare-with-role = Compare with { $role }
did-you-mean = Did you mean
before-you-compare = Before you compare
not-compared = Not compared
another-level = Another level
all-levels = all levels
open-a-role = Open a role
and-more = And { $count } more.
both = { $first } and { $last }

## Pay

level-entry = entry level
level-mid = mid level
level-senior = senior level
level-not-stated = level not stated
# As it stands beside a figure.
level-entry-short = entry
level-mid-short = mid
level-senior-short = senior
basis-base = base
basis-total = total compensation
basis-not-stated = basis not stated
# As a sentence says it.
basis-base-full = base salary
basis-total-full = total compensation
basis-not-stated-full = pay whose basis is not stated
# As it stands in a column, where there is little room.
basis-base-short = base
basis-total-short = total
basis-not-stated-short = not stated
period-year = a year
period-month = a month
period-week = a week
period-day = a day
period-hour = an hour
years = { $from }-{ $to } years
years-and-more = { $from }+ years
up-to = up to { $amount }
average = average
in-place = in { $place }
at-employer = at { $employer }
credited-to = credited to { $name }
# What figures have in common: `base, entry level, USD`.
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = The sources differ; each figure is its own source's.
mixed-bases = Base salary and total compensation are different measures and are not comparable.
mixed-currencies = These figures are in different currencies and are not comparable as they stand.
mixed-periods = These figures are for different periods and are not comparable as they stand.
no-figure = No source here gives a pay figure for { $role }.
no-figure-at-level = No source here gives a figure for { $role } at { $level }.

## Sources

sources = Sources
date-not-stated = date not stated
over-a-year-old = over a year old

## How a question was understood

understood-as = “{ $asked }” is understood as { $title }.
not-mentioned = No source here speaks of { $title } together with: { $words }.
unknown-place = No source here says anything about pay in { $place }. What they say without that place:

## Nothing, or several things

nothing-title = Nothing on that
nearest = Nearest to it
what-i-know = What I do know
help-lists-articles = /help lists the articles I answer from.
which-one = Which one do you mean?
nothing-on-that = I have nothing on that.
no-question = There is no question in that. Ask in your own words, for example: how much do prompt engineers make?
not-sure = I am not sure what answers that.
name-a-role = Please name a role, for example: prompt engineer.
unknown-role = I have nothing on a role called “{ $asked }”.
several-roles = “{ $asked }” could be one of several roles. Which one do you mean?
passage-gone = That passage is no longer in the articles. Please ask again.
no-question-in-message = I found no question in that message that I can answer.
message-of-many-roles = That message speaks of { $count } roles. Which one do you mean?

## /role

also-called = Also called { $names }.
nothing-more-on-role = The sources name { $role } and say nothing more on that.
no-openings-counted = No source here counts the openings for { $role }.
postings = { $measure }: { $count }
postings-as = { $measure } (as “{ $title }”): { $count }

## /salary

see-role = For what they do say: /role { $role }
no-figure-in-place = No source here joins { $role } with { $place }. Each by itself:
near-title = { $title } is a different role, with figures of its own: /salary { $title }
figures-at-levels = There are figures for { $levels }.
how-good-is = How good is { $amount }?
role-in-place = { $role } in { $place }
role-other-places = { $role }, other places or none stated
role-level-not-stated = { $role }, level not stated
all-roles-in-place = All roles together in { $place }

## /ask

where-it-stands = Where it stands
also-close = Also close
roles-that-fit = Roles that fit
more-on-found-roles = For more on one of them: /role and its name.
pay-extremes =
    { $end ->
        [lowest] The lowest pay
       *[highest] The highest pay
    }
pay-extremes-at-level =
    { $end ->
        [lowest] The lowest pay at { $level }
       *[highest] The highest pay at { $level }
    }
each-measure-by-itself = Each measure by itself: figures under different headings are not comparable.
all-roles-by-pay = All roles by pay

## /compare

named-twice = { $role } was named twice.
name-two-roles = Please name two roles to compare.
compare-one-named-twice = Both names mean { $role }. With which other role shall I compare it?
compare-one = With which role shall I compare { $role }?
no-common-measure = No two of these roles have pay of the same basis, level, currency and period, so none is set side by side.
sound-alike = { $one } and { $other } sound alike and are different roles.
work-of = { $role }: the work
skills-in-common = Skills in common
own-skills-of = { $role }: skills of its own
how-to-break-in-of = { $role }: how to break in
pay-side-by-side = Pay side by side: { $measure }
unstated-basis-may-differ = Where a source does not state the basis, one figure may be base salary and the other total compensation.
only-same-measure = Only pay of the same basis, level, currency and period is set side by side. No other role here has a figure like these:
other-pay-of = { $role }: other pay
more-on-one = More on one of them

## /path

starting-points = Starting points the sources know
unknown-origin = No source here describes a way that starts from “{ $from }”.
no-way-from-to = No source here describes the way from “{ $from }” to { $to }.
other-ways-to = What they say of other ways to { $to }:
no-way-to = No source here describes a way to { $to } from another field.
first-ways = The first { $shown } of { $count } ways:
from-to = From { $from } to { $to }
ways-to = Ways to become: { $to }
ways-from = Where to go from: { $from }
way-without-details = The source names this way and says no more.
from-the-same-start = From the same start
all-ways-in = All ways in
other-ways = Other ways

## /skills

roles-asking-for = Roles that ask for: { $skill }
unknown-skill = No role here asks for “{ $skill }” by that name.

## /market

unknown-market = No source here says anything about “{ $place }”.
unknown-column = No table about places has a column “{ $column }” with numbers.
no-place-tables = No article here has a table of numbers about places.
place-without-table = No source here has a table about { $place }. Its pay by role: /salary with that location.
place-lacks = No source here gives: { $measures }.
all-places = All places
rank-all-places-by = Rank all places by
places-by = Places by: { $column }
ranked-in-order =
    { $first ->
        [lowest] Lowest first, as the sources state it.
       *[highest] Highest first, as the sources state it.
    }
ranges-by-lower-end = A range is ranked by its lower end.
not-ranked = Not ranked
without-a-figure = Without a figure
places-without-figure =
    { $count ->
        [one] { $count } place without a figure: { $places }.
       *[other] { $count } places without a figure: { $places }.
    }
named-and-more = { $names } and more
rank-by = Rank by
open-a-place = Open a place

## /roles

roles-by =
    { $count ->
        [one] { $count } role, by { $order }
       *[other] { $count } roles, by { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } role at { $level }, by { $order }
       *[other] { $count } roles at { $level }, by { $order }
    }
order-name = name
order-pay = pay
order-openings = openings
by-order = By { $order }
ranked-by-upper-end = Ranked one measure at a time, by the upper end of each range. Figures under different headings are not comparable.
most-openings-first = Most openings first, as the sources count them.
no-role-at-level = No source here gives a figure for any role at that level.
only-one-level = Only one level
group-without-pay = No pay figure
group-without-openings = Openings not counted
without-pay = no pay figure
without-openings = no source counts its openings
more-figures =
    { $count ->
        [one] { $count } more figure
       *[other] { $count } more figures
    }

## /faq

questions-i-answer = Questions I can answer
questions-about = Questions: { $topic }
no-question-about = No question here is about “{ $topic }”.
no-questions = The articles here answer no questions under headings of their own.
read-the-answer = Read the answer
only-one-article = Only one article

## /offer

offer-as = { $amount } as { $offer }
money-for-period = { $money } { $period }
worked-out = Worked out
worked-out-from = Thirds and differences are worked out from the ends that each source states.
beside-same-basis = Beside figures for { $basis }
beside-unstated-basis = Beside figures whose basis the source does not state
if-it-is = If it is { $basis }
it-is = It is { $basis }
unreadable-amount = “{ $typed }”: { $why } For example: 150k, $150,000 a year, €70.000.
amount-unreadable = I cannot read that amount: { $why }.
amount-missing = There is no amount in that.
amount-is-range = That is a range. Please give one amount.
amount-implausible = That is no amount that anybody is paid.
offer-other-currency = it is in { $theirs }, the offer in { $offered }
offer-other-period = it is { $theirs }, the offer { $offered }
offer-is-base = it is total compensation, the offer base salary
offer-is-total = it is base salary, the offer total compensation
offer-other-places = No source here joins { $role } with { $place }; the figures are for other places, or for none.
no-index-for = No source here gives a cost of living index for { $place }.
currency-assumed = No currency was named; the offer is read as { $currency }.
period-assumed = No period was named; the offer is read as pay for { $period }.
basis-unsaid = Whether the offer is base salary or total compensation was not said. Hold it only against figures of its own kind.
# Where an offer stands; $figure is a range or an amount.
offer-below = below { $figure }, by { $difference }
offer-above = above { $figure }, by { $difference }
offer-above-single = above { $figure }, a single figure, by { $difference }
offer-at-lower-end = at the lower end of { $figure }
offer-at-upper-end = at the upper end of { $figure }
offer-exactly-at = exactly at { $figure }
offer-exactly = exactly { $figure }
offer-in-lower-third = in the lower third of { $figure }
offer-in-middle-third = in the middle third of { $figure }
offer-in-upper-third = in the upper third of { $figure }
offer-within-no-upper-end = within { $figure }, which has no upper end
offer-within-no-lower-end = within { $figure }, which has no lower end
offer-beside-nothing = beside no amount
open-upwards = { $standing }, which the source leaves open upwards
cost-of-living = Worked out: cost of living
no-other-index = No other place has an index beside that of { $place }.
worth-elsewhere = What { $amount } in { $place } ({ $column }: { $index }) comes to elsewhere, by the same source's index [{ $source }]. No source states these amounts.
worth-in-place = { $place }, index { $index }: about { $amount } = { $working }
left-out-without-index = Left out, for want of a single index: { $places }.

## /help

help-intro = I answer career questions from articles that people wrote. Every figure and passage comes with its source, and nothing is made up.
help-ask-me = Ask me
help-articles = What I answer from
article-passages = { $passages } passages
article-questions-and-passages =
    { $questions ->
        [one] { $questions } question, { $passages } passages
       *[other] { $questions } questions, { $passages } passages
    }
help-in-all = { $roles } roles and { $figures } pay figures in all.
help-add = Add to it
help-add-how = Moderators of a server add articles with /knowledge add. Whoever runs the bot can also put a Markdown file into the knowledge folder; its README.md shows how to write one.

## Lines that are no request

unknown-command = There is no command /{ $command }. Commands here: { $commands }.
command-gone = The command /{ $command } has changed or is gone. Try /help.
this-command-gone = This command has changed or is gone. Try /help.
option-missing = /{ $command } needs a { $option }, for example: { $example }
amount-needed = /offer needs an amount, for example: { $example }
two-roles-needed = /compare needs two roles, for example: /compare prompt engineer vs ml engineer
too-many-roles = /compare takes up to { $count } roles at once.
path-end-needed = /path needs where you want to go, or where you come from, for example: /path to:ml engineer from:developer
level-is-one-of = The level is one of entry, mid or senior.
sort-is-one-of = Roles are sorted by name, pay or openings.
basis-is-one-of = The basis is one of base or total.
page-is-a-number = The page is a number from 1 on.

## Around an answer

go-on-with = Go on with
page-of = Page { $page } of { $pages }
next-page = next page
previous-page = previous page
and-more-choices = … and { $count } more
more = More
answer-cut = This answer is longer than Discord shows. Ask for one part of it, for example its pay with /salary.
something-went-wrong = Something went wrong on my side, and nothing was lost. Please try again; if it stays, tell whoever runs me: error { $reference }.
busy = I am busy right now. Please try again in a few seconds.
too-fast = Please slow down a little. In a few seconds you can go on.
stopping = I am being restarted, and this was not finished in time. Please try again in a minute; if it was a change, look first whether it was made.
expired = This form has expired. Please ask again with a command; /help lists them.

## Buttons, and what is asked by pointing at a message

back = Back
share = Share
shared = Shared
remove = Remove
previous-page-of = Previous page ({ $page } of { $pages })
next-page-of = Next page ({ $page } of { $pages })
shares-answer = { $name } shares an answer
shares-answer-to-message = { $name } shares an answer to [this message]({ $link })
button-unknown = This button is from another version of me and does nothing any more. Please ask again with a command; /help lists them.
button-leads-nowhere = What this leads to is no longer in the articles I answer from. Please ask again with a command, for example /role or /ask.
not-yours-to-remove = Only the person who asked, or a moderator who may manage messages here, can remove this answer.
nothing-to-share = I cannot see that answer any more, so I cannot share it. Please ask again without the option “private”.
not-shared = I could not post that here for others to see. If I am allowed to write in this channel, please try again.
message-without-text = There is no text in that message that I could look something up for. I read words only, no pictures, files or links.
message-by-bot = That message was written by a bot. I look up answers to what people write.

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = period not stated
all-roles = all roles
review-also-called = also called { $names }
review-title = Preview: { $file }
review-sound = Ready to publish.
review-with-remarks =
    { $count ->
        [one] It can be published. Please look at { $count } remark first.
       *[other] It can be published. Please look at { $count } remarks first.
    }
review-errors =
    { $count ->
        [one] Not yet: { $count } mistake needs fixing. Nothing has changed for members.
       *[other] Not yet: { $count } mistakes need fixing. Nothing has changed for members.
    }
review-nothing = Not yet: nothing in it could answer a question.
review-template = /knowledge template gives you a file to start from.
review-understood = Understood: { $counts }.
review-to-mend = To fix
review-remarks = Worth a look
review-displaced = Answers that would change
review-gaps = Unanswered questions that it would answer
review-roles = Roles and their labels, by line
review-figures = Pay as it was understood, by line
review-questions = Questions it answers
displaced-by = “{ $question }”: { $new } instead of { $old }
displaced-by-nothing = “{ $question }”: no clear answer instead of { $old }
finding-in-line = line { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = “{ $heading }” is still there from the template
template-left-fix = put your own words in its place, or remove that part
mention = `{ $mention }` is shown as it stands and notifies nobody
mention-fix = write a name, or leave it out
duplicate-question = “{ $question }” already has an answer at { $place }
duplicate-question-fix = add to that answer, or say what is different
duplicate-role = “{ $name }” already has a profile at { $place }
duplicate-role-fix = leave out what is said there; members see both on one card
duplicate-name = “{ $name }” is another name of { $role }, see { $place }
duplicate-name-fix = use that title, or give the role a title of its own
contradiction = { $role }: { $here }; but { $place } says { $there }
contradiction-fix = correct one, or say what tells them apart (level, place, base or total, whose figure)
count-roles =
    { $count ->
        [one] { $count } role
       *[other] { $count } roles
    }
count-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-figures =
    { $count ->
        [one] { $count } pay figure
       *[other] { $count } pay figures
    }
count-transitions =
    { $count ->
        [one] { $count } way into a role
       *[other] { $count } ways into roles
    }
count-places =
    { $count ->
        [one] { $count } row about a place
       *[other] { $count } rows about places
    }
count-vocabulary =
    { $count ->
        [one] { $count } row of the glossary
       *[other] { $count } rows of the glossary
    }
count-passages =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
count-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }

## What moderators are told about the articles as they stand

check-title = How the articles stand
check-clean = Nothing to fix in { $files }.
check-summary = { $errors } and { $remarks } in { $files }.
count-errors =
    { $count ->
        [one] { $count } mistake
       *[other] { $count } mistakes
    }
count-remarks =
    { $count ->
        [one] { $count } remark
       *[other] { $count } remarks
    }
findings-problems = Problems in files
findings-contradictions = Figures that contradict each other
findings-stale = Old figures
findings-aliases = Names that lead elsewhere
findings-duplicates = Already known
findings-glossary = Glossary rows that lead nowhere
findings-unused = Files that no answer came from
figures-stale =
    { $count ->
        [one] { $count } pay figure of { $date } is more than a year old
       *[other] { $count } pay figures of { $date } are more than a year old
    }
figures-stale-fix = look for newer ones, or take them out
alias-astray = “{ $alias }”, a name of { $role }, is read as { $meant } in questions
alias-astray-fix = leave that name out, or change its row in the glossary
glossary-dead = no article uses the words of “{ $word }”
glossary-dead-fix = remove the row, or add an article about it
glossary-unknown = “{ $word }” is not known here
glossary-unknown-fix = write one of these: { $choices }
file-unused = no answer has come from this file yet
file-unused-fix = see whether its headings are what people ask

## Commands and their options. Discord allows 100 characters for each.

command-role = What a role does, what it pays, its skills and how to get in
command-salary = Pay of a role, each source's figures side by side
command-ask = Ask a career question in your own words
command-compare = Two or three roles side by side: pay, skills, ways in
command-path = Ways into a role: time, certifications, prerequisites, steps
command-skills = The roles that ask for a skill
command-market = Openings, growth, pay and cost of living of a place, or all places ranked
command-roles = Browse all roles
command-faq = Browse or search the questions I can answer
command-offer = Where an offer stands in each source's range
command-help = What I can do, and what I answer from
option-private = Show the answer only to me
option-page = Which page of the list
option-role = The role, such as prompt engineer
option-level = Only this level
option-location = Only this place, such as Austin
option-question = Your question
option-first = One role
option-second = The role to compare it with
option-third = A third role
option-to = The role you want
option-from = The field or job you come from
option-skill = The skill, such as Python
option-city = The place; all of them without one
option-column = What to rank all places by
option-sort = The order of the list
option-roles-level = Only roles with figures at this level
option-topic = What the question is about
option-amount = The offer, such as $150,000 a year
option-job-location = Where the job is, such as Austin
option-basis = Base salary, or total compensation
choice-entry = entry
choice-mid = mid
choice-senior = senior
choice-name = name
choice-pay = pay
choice-openings = openings
choice-base = base
choice-total = total

## Votes

helpful = Helpful
unhelpful = Not helpful
vote-counted = Thank you, that is counted. Moderators see how often an answer helped, never who said so. You can change your mind with the other button.
vote-lost = I could not save your vote. Please try again later.

## What moderators are told

moderation-in-servers = Knowledge is kept per server: please use this command in a server that I was added to.
not-a-moderator = Only members with the permission “Manage Server”, or with the role that was chosen with /knowledge access, can do that.
manage-server-needed = Only members with the permission “Manage Server” can change that.
base-not-trusted = The knowledge that all servers share can be changed from here only if whoever runs me trusts this server (TRUSTED_GUILD_IDS). Leave out “base” to change your server's own additions.
changed-meanwhile = Your change was not made, because { $name } was changed by somebody else in the meantime. Please look at it with /knowledge show, and make your change again.
disk-full = Nothing was saved, because I have no room left. Please tell whoever runs me, and try again when there is room.
not-saved = Something went wrong on my side, and nothing was saved. Please try again; if it stays, tell whoever runs me.
as-members-see-it = This is what members would see:

access-title = Who may change this server's knowledge
access-role = Members with “Manage Server”, and members with the role { $role }. If they do not see /knowledge, allow it for the role under Server Settings > Integrations.
access-nobody-else = Members with “Manage Server”. To let a role do it too, use /knowledge access role:
access-clear = Take it back from the role
log-title = Who is told about changes
log-channel = Changes are written to { $channel }, with the texts before and after.
log-nowhere = Nobody so far. To choose a channel, use /knowledge log channel:
log-clear = Stop writing there
log-refused = The change is made, but I could not write to the log channel. Please allow me to view it, send messages and attach files there, or choose another one with /knowledge log.

template-title = A file to start from
template-how = Fill it in, leave out what you do not know, and send it back with /knowledge add file:. You see what I understood before anything is published.

form-entry = Add to what I know
form-edit = Edit the text
form-title = Question or role
form-title-hint = How long does it take to become a prompt engineer?
form-text = Answer
form-text-hint = In your own words. Figures with currency and period, such as $95,000 – $120,000 a year.
form-also = Other ways to ask it, one a line
form-also-hint = time to become a prompt engineer
form-source = Who says so, and when
form-source-hint = Ada Example, 2026-11
form-whole = Text
form-part = Text, part { $number }

file-refused = I could not take { $name }. Line { $line }: { $what }. To fix it, { $fix }.
attachment-too-large = That file is larger than 1 MiB. Please split it, and add the parts one after the other.
attachment-elsewhere = That file is not where Discord keeps attachments, so I did not fetch it. Please attach it to the command itself.
attachment-gone = Discord does not have that file any more. Please attach it again.
attachment-unreachable = That file did not arrive. Please try again in a minute.
file-name-needed = Which file? Choose one under “name”; /knowledge list shows them all.
file-unknown = There is no file called { $name }. /knowledge list shows them all.
file-gone = That file is not there any more. /knowledge history shows what happened to it.
draft-gone = That draft is gone: it was already published or discarded, or it waited for more than a week.
draft-with-mistakes = That draft cannot be published yet: please fix what its preview names, or discard it.
version-unknown = There is no such version. /knowledge history shows them all.
version-without-text = That version has no text any more: the file was removed in it, or it is too long ago. Please choose an earlier or a later one.

edit-title = Too long for a form
too-long-for-a-form = Here is { $name }. Change it on your computer, and send it back with /knowledge edit name:{ $name } file:.
replaces = Publishing replaces the present text of { $name }; the old text stays in the history.
publish = Publish
edit = Edit
discard = Discard
published-title = Published
published =
    { $gaps ->
        [0] { $name } is published. Members are answered from it from now on.
        [one] { $name } is published. Members are answered from it from now on. It closes one open question.
       *[other] { $name } is published. Members are answered from it from now on. It closes { $gaps } open questions.
    }
discarded-title = Discarded
discarded = The draft of { $name } is thrown away. Nothing has changed for members.
show = Show
history = History

files-title = Files
files-of-server =
    { $files ->
        [0] This server has no additions of its own yet; begin with /knowledge add.
        [one] This server has one file of its own.
       *[other] This server has { $files } files of its own.
    } { $base ->
        [0] There are no files that all servers share.
        [one] All servers share one file.
       *[other] All servers share { $base } files.
    }
files-of-base =
    { $files ->
        [0] There are no files that all servers share.
        [one] All servers share one file.
       *[other] All servers share { $files } files.
    }
file-holds =
    { $roles ->
        [one] { $roles } role
       *[other] { $roles } roles
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $passages ->
        [one] { $passages } passage
       *[other] { $passages } passages
    }
file-changed = { $holds }; changed { $date } by { $person }
show-a-file = Show a file
problems = Problems
problem-error = Line { $line }: { $what }. To fix it, { $fix }.
problem-warning = Line { $line } (only a remark): { $what }. To fix it, { $fix }.
remove-file = Remove
keep-file = Keep it
ask-remove-title = Remove this file?
ask-remove = { $name } ({ $about }). Once it is removed, members are no longer answered from it. The history keeps it, and you can put it back.
removed-title = Removed
removed = { $name } is removed. The history keeps its text.
put-back = Put back
history-title = History
history-empty = Nothing was changed yet.
history-line = { $name } { $action }, { $date }, by { $person }
was-added = added
was-edited = edited
was-removed = removed
was-restored = put back
show-a-version = Show a version
older = Older
lines-changed =
    { $added ->
        [one] { $added } line added
       *[other] { $added } lines added
    }, { $removed ->
        [one] { $removed } line removed
       *[other] { $removed } lines removed
    }.
export-title = Export
exported =
    { $files ->
        [one] The archive holds one file. It can be unpacked into a knowledge folder.
       *[other] The archive holds { $files } files. They can be unpacked into a knowledge folder.
    }
nothing-to-export = There is nothing to export yet.

gaps-title = Questions without a good answer
gaps-none = No question is waiting for an answer.
gaps-open =
    { $gaps ->
        [one] One question found no good answer. Nothing tells who asked.
       *[other] { $gaps } questions found no good answer. Nothing tells who asked.
    }
gap-asked =
    { $times ->
        [one] asked once, on { $date }
       *[other] asked { $times } times, last on { $date }
    }
gap-gone = That question is closed already.
choose-a-gap = Answer or close a question
write-answer = Write an answer
close-gap = Close
all-gaps = All questions
votes = Did the answers help?
votes-counted = { $helpful } helpful, { $unhelpful } not helpful

command-knowledge = Add to what I answer from, and change it
knowledge-add = Add an article, or a short entry
knowledge-edit = Change a file
knowledge-list = All files of this server
knowledge-show = One file, with its text
knowledge-remove = Remove a file; asks first
knowledge-restore = Put an earlier version back
knowledge-history = Who changed what, and when
knowledge-check = What is out of date, contradicts itself or is never used
knowledge-gaps = Questions that found no good answer, and whether answers helped
knowledge-template = A file to start from
knowledge-export = All files as an archive
knowledge-access = Who may change the knowledge
knowledge-log = Which channel is told about changes
option-base = The files that all servers share, if this server may change them
option-file = A Markdown file (.md); without one, a form opens
option-new-file = The new text as a Markdown file (.md); without one, a form opens
option-file-name = The file
option-version = The version to put back
option-moderators = A role that may change the knowledge as well
option-log-channel = The channel to write changes to
