### जवाबों के स्थायी शब्द। en-US.ftl आधार है: वही संदेश, वही आर्गुमेंट।

## Words that answers share

pay-by-source = वेतन, जैसा हर स्रोत बताता है
pay = वेतन
pay-of = वेतन: { $role }
what-they-do = काम क्या है
key-skills = मुख्य कौशल
skills = कौशल
how-to-break-in = शुरुआत कैसे करें
way-in = शुरुआत
way-in-of = शुरुआत: { $role }
from-other-fields = किसी और क्षेत्र से आते हुए
openings = खाली पद
near-titles = यह वही भूमिका नहीं
related-questions = मिलते-जुलते सवाल
about-the-role = भूमिका के बारे में
compare-with = तुलना करें
compare-with-role = { $role } से तुलना करें
did-you-mean = क्या आपका मतलब था
before-you-compare = तुलना से पहले
not-compared = तुलना नहीं की गई
another-level = दूसरा स्तर
all-levels = सभी स्तर
open-a-role = कोई भूमिका खोलें
and-more = और { $count } अन्य।
both = { $first } और { $last }

## Pay

level-entry = शुरुआती स्तर
level-mid = मध्य स्तर
level-senior = वरिष्ठ स्तर
level-not-stated = स्तर नहीं बताया गया
level-entry-short = शुरुआती
level-mid-short = मध्य
level-senior-short = वरिष्ठ
basis-base = मूल वेतन
basis-total = कुल वेतन
basis-not-stated = प्रकार नहीं बताया गया
basis-base-full = मूल वेतन
basis-total-full = कुल वेतन
basis-not-stated-full = ऐसा वेतन जिसका प्रकार नहीं बताया गया
basis-base-short = मूल
basis-total-short = कुल
basis-not-stated-short = अज्ञात
period-year = प्रति वर्ष
period-month = प्रति माह
period-week = प्रति सप्ताह
period-day = प्रति दिन
period-hour = प्रति घंटा
years = { $from }-{ $to } वर्ष
years-and-more = { $from }+ वर्ष
up-to = { $amount } तक
average = औसत
in-place = स्थान: { $place }
at-employer = नियोक्ता: { $employer }
credited-to = { $name } के अनुसार
measure = { $basis }, { $level }, { $currency }
measure-for-period = { $basis }, { $level }, { $currency } { $period }
sources-differ = स्रोत अलग-अलग बताते हैं; हर आँकड़ा अपने ही स्रोत का है।
mixed-bases = मूल वेतन और कुल वेतन अलग-अलग माप हैं और उनकी तुलना नहीं हो सकती।
mixed-currencies = ये आँकड़े अलग-अलग मुद्राओं में हैं और ऐसे ही उनकी तुलना नहीं हो सकती।
mixed-periods = ये आँकड़े अलग-अलग अवधियों के हैं और ऐसे ही उनकी तुलना नहीं हो सकती।
no-figure = यहाँ का कोई स्रोत { $role } का वेतन नहीं बताता।
no-figure-at-level = यहाँ का कोई स्रोत { $role } ({ $level }) का आँकड़ा नहीं बताता।

## Sources

sources = स्रोत
date-not-stated = तारीख नहीं बताई गई
over-a-year-old = एक साल से पुराना

## How a question was understood

understood-as = “{ $asked }” को { $title } समझा गया।
not-mentioned = यहाँ का कोई स्रोत { $title } के साथ इसकी बात नहीं करता: { $words }।
unknown-place = यहाँ का कोई स्रोत { $place } के वेतन के बारे में कुछ नहीं कहता। उस जगह के बिना वे यह कहते हैं:

## Nothing, or several things

nothing-title = इस पर कुछ नहीं
nearest = इसके सबसे पास
what-i-know = जो मुझे पता है
help-lists-articles = /help वे लेख दिखाता है जिनसे मैं जवाब देता हूँ।
which-one = आपका मतलब किससे है?
nothing-on-that = इस पर मेरे पास कुछ नहीं है।
no-question = इसमें कोई सवाल नहीं है। अपने शब्दों में (अंग्रेज़ी में) पूछें, जैसे: how much do prompt engineers make?
not-sure = मुझे पक्का नहीं पता कि इसका जवाब क्या है।
name-a-role = कृपया कोई भूमिका बताएँ, जैसे: prompt engineer.
unknown-role = “{ $asked }” नाम की भूमिका पर मेरे पास कुछ नहीं है।
several-roles = “{ $asked }” कई भूमिकाओं में से कोई हो सकती है। आपका मतलब किससे है?
passage-gone = वह अंश अब लेखों में नहीं है। कृपया फिर से पूछें।
no-question-in-message = उस संदेश में मुझे ऐसा कोई सवाल नहीं मिला जिसका मैं जवाब दे सकूँ।
message-of-many-roles = वह संदेश { $count } भूमिकाओं की बात करता है। आपका मतलब किससे है?

## /role

also-called = दूसरे नाम: { $names }।
nothing-more-on-role = स्रोत { $role } का नाम लेते हैं और इस पर और कुछ नहीं कहते।
no-openings-counted = यहाँ कोई स्रोत { $role } की रिक्तियाँ नहीं गिनता।
postings = { $measure }: { $count }
postings-as = { $measure } (“{ $title }” के नाम से): { $count }

## /salary

see-role = वे जो कहते हैं: /role { $role }
no-figure-in-place = यहाँ का कोई स्रोत { $role } को { $place } से नहीं जोड़ता। दोनों अलग-अलग:
near-title = { $title } अलग भूमिका है और उसके अपने आँकड़े हैं: /salary { $title }
figures-at-levels = इनके आँकड़े हैं: { $levels }।
how-good-is = { $amount } कितना अच्छा है?
role-in-place = { $role }, स्थान: { $place }
role-other-places = { $role }, दूसरी जगहें या बिना जगह
role-level-not-stated = { $role }, स्तर नहीं बताया गया
all-roles-in-place = सभी भूमिकाएँ एक साथ, स्थान: { $place }

## /ask

where-it-stands = यह कहाँ लिखा है
also-close = ये भी पास हैं
roles-that-fit = मेल खाती भूमिकाएँ
more-on-found-roles = किसी एक के बारे में और जानने के लिए: /role और उसका नाम।
pay-extremes =
    { $end ->
        [lowest] सबसे कम वेतन
       *[highest] सबसे ज़्यादा वेतन
    }
pay-extremes-at-level =
    { $end ->
        [lowest] सबसे कम वेतन ({ $level })
       *[highest] सबसे ज़्यादा वेतन ({ $level })
    }
each-measure-by-itself = हर माप अलग: अलग शीर्षकों के आँकड़ों की तुलना नहीं हो सकती।
all-roles-by-pay = वेतन के क्रम में सभी भूमिकाएँ

## /compare

named-twice = { $role } का नाम दो बार आया।
name-two-roles = तुलना के लिए कृपया दो भूमिकाएँ बताएँ।
compare-one-named-twice = दोनों नामों का मतलब { $role } है। इसकी तुलना और किस भूमिका से करूँ?
compare-one = { $role } की तुलना किस भूमिका से करूँ?
no-common-measure = इनमें से किन्हीं दो भूमिकाओं का वेतन एक ही प्रकार, स्तर, मुद्रा और अवधि का नहीं है, इसलिए कोई आँकड़ा आमने-सामने नहीं रखा गया।
sound-alike = { $one } और { $other } सुनने में मिलते-जुलते हैं पर अलग भूमिकाएँ हैं।
work-of = { $role }: काम
skills-in-common = साझा कौशल
own-skills-of = { $role }: अपने कौशल
how-to-break-in-of = { $role }: शुरुआत कैसे करें
pay-side-by-side = वेतन आमने-सामने: { $measure }
unstated-basis-may-differ = जहाँ स्रोत प्रकार नहीं बताता, वहाँ एक आँकड़ा मूल वेतन और दूसरा कुल वेतन हो सकता है।
only-same-measure = केवल एक ही प्रकार, स्तर, मुद्रा और अवधि का वेतन आमने-सामने रखा जाता है। यहाँ किसी और भूमिका का ऐसा आँकड़ा नहीं है:
other-pay-of = { $role }: बाकी वेतन
more-on-one = किसी एक के बारे में और

## /path

starting-points = वे शुरुआती बिंदु जो स्रोत जानते हैं
unknown-origin = यहाँ का कोई स्रोत “{ $from }” से शुरू होने वाला रास्ता नहीं बताता।
no-way-from-to = यहाँ का कोई स्रोत “{ $from }” से { $to } तक का रास्ता नहीं बताता।
other-ways-to = { $to } के दूसरे रास्तों के बारे में वे यह कहते हैं:
no-way-to = यहाँ का कोई स्रोत किसी और क्षेत्र से { $to } तक का रास्ता नहीं बताता।
first-ways = { $count } में से पहले { $shown } रास्ते:
from-to = { $from } से { $to } तक
ways-to = इस भूमिका के रास्ते: { $to }
ways-from = यहाँ से कहाँ जा सकते हैं: { $from }
way-without-details = स्रोत इस रास्ते का नाम लेता है और आगे कुछ नहीं कहता।
from-the-same-start = उसी शुरुआत से
all-ways-in = शुरुआत के सभी रास्ते
other-ways = दूसरे रास्ते

## /skills

roles-asking-for = यह कौशल माँगने वाली भूमिकाएँ: { $skill }
unknown-skill = यहाँ कोई भूमिका “{ $skill }” इस नाम से नहीं माँगती।

## /market

unknown-market = यहाँ का कोई स्रोत “{ $place }” के बारे में कुछ नहीं कहता।
unknown-column = जगहों की किसी तालिका में संख्याओं वाला स्तंभ “{ $column }” नहीं है।
no-place-tables = यहाँ के किसी लेख में जगहों की संख्याओं की तालिका नहीं है।
place-without-table = यहाँ के किसी स्रोत में { $place } की तालिका नहीं है। भूमिका के अनुसार वेतन: उस जगह के साथ /salary.
place-lacks = यहाँ कोई स्रोत यह नहीं बताता: { $measures }।
all-places = सभी जगहें
rank-all-places-by = सभी जगहों को इस क्रम में रखें
places-by = जगहें, इस क्रम में: { $column }
ranked-in-order =
    { $first ->
        [lowest] सबसे कम पहले, जैसा स्रोत बताते हैं।
       *[highest] सबसे ज़्यादा पहले, जैसा स्रोत बताते हैं।
    }
ranges-by-lower-end = सीमा का क्रम उसके निचले सिरे से तय होता है।
not-ranked = क्रम से बाहर
without-a-figure = बिना आँकड़े के
places-without-figure =
    { $count ->
        [one] { $count } जगह बिना आँकड़े के: { $places }।
       *[other] { $count } जगहें बिना आँकड़े के: { $places }।
    }
named-and-more = { $names } और अन्य
rank-by = इस क्रम में रखें
open-a-place = कोई जगह खोलें

## /roles

roles-by =
    { $count ->
        [one] { $count } भूमिका, क्रम: { $order }
       *[other] { $count } भूमिकाएँ, क्रम: { $order }
    }
roles-at-level-by =
    { $count ->
        [one] { $count } भूमिका ({ $level }), क्रम: { $order }
       *[other] { $count } भूमिकाएँ ({ $level }), क्रम: { $order }
    }
order-name = नाम
order-pay = वेतन
order-openings = खाली पद
by-order = क्रम: { $order }
ranked-by-upper-end = एक बार में एक माप, हर सीमा के ऊपरी सिरे के क्रम में। अलग शीर्षकों के आँकड़ों की तुलना नहीं हो सकती।
most-openings-first = सबसे ज़्यादा खाली पद पहले, जैसा स्रोत गिनते हैं।
no-role-at-level = यहाँ का कोई स्रोत उस स्तर पर किसी भूमिका का आँकड़ा नहीं बताता।
only-one-level = केवल एक स्तर
group-without-pay = वेतन का आँकड़ा नहीं
group-without-openings = खाली पद नहीं गिने गए
without-pay = वेतन का आँकड़ा नहीं
without-openings = कोई स्रोत इसके खाली पद नहीं गिनता
more-figures =
    { $count ->
        [one] { $count } और आँकड़ा
       *[other] { $count } और आँकड़े
    }

## /faq

questions-i-answer = सवाल जिनका मैं जवाब दे सकता हूँ
questions-about = सवाल: { $topic }
no-question-about = यहाँ कोई सवाल “{ $topic }” के बारे में नहीं है।
no-questions = यहाँ के लेख अलग शीर्षकों के नीचे सवालों के जवाब नहीं देते।
read-the-answer = जवाब पढ़ें
only-one-article = केवल एक लेख

## /offer

offer-as = { $offer } के रूप में { $amount }
money-for-period = { $money } { $period }
worked-out = हिसाब लगाया गया
worked-out-from = तिहाई हिस्से और अंतर हर स्रोत के बताए सिरों से निकाले गए हैं।
beside-same-basis = इन आँकड़ों के साथ: { $basis }
beside-unstated-basis = उन आँकड़ों के साथ जिनका प्रकार स्रोत नहीं बताता
if-it-is = अगर यह है: { $basis }
it-is = यह है: { $basis }
unreadable-amount = “{ $typed }”: { $why } जैसे: 150k, $150,000 a year, €70.000.
amount-unreadable = मैं यह रकम नहीं पढ़ सकता: { $why }.
amount-missing = इसमें कोई रकम नहीं है।
amount-is-range = यह एक सीमा है। कृपया एक ही रकम बताएँ।
amount-implausible = इतना वेतन किसी को नहीं मिलता।
offer-other-currency = आँकड़ा { $theirs } में है, प्रस्ताव { $offered } में
offer-other-period = आँकड़ा { $theirs } है, प्रस्ताव { $offered }
offer-is-base = आँकड़ा कुल वेतन है, प्रस्ताव मूल वेतन
offer-is-total = आँकड़ा मूल वेतन है, प्रस्ताव कुल वेतन
offer-other-places = यहाँ का कोई स्रोत { $role } को { $place } से नहीं जोड़ता; आँकड़े दूसरी जगहों के हैं, या किसी जगह के नहीं।
no-index-for = यहाँ का कोई स्रोत { $place } के लिए जीवन-यापन खर्च का सूचकांक नहीं बताता।
currency-assumed = मुद्रा नहीं बताई गई; प्रस्ताव { $currency } में माना गया है।
period-assumed = अवधि नहीं बताई गई; प्रस्ताव { $period } का वेतन माना गया है।
basis-unsaid = यह नहीं बताया गया कि प्रस्ताव मूल वेतन है या कुल वेतन। इसकी तुलना केवल अपने ही प्रकार के आँकड़ों से करें।
offer-below = { $figure } से { $difference } कम
offer-above = { $figure } से { $difference } ज़्यादा
offer-above-single = { $figure } (अकेला आँकड़ा) से { $difference } ज़्यादा
offer-at-lower-end = { $figure } के निचले सिरे पर
offer-at-upper-end = { $figure } के ऊपरी सिरे पर
offer-exactly-at = ठीक { $figure } पर
offer-exactly = ठीक { $figure }
offer-in-lower-third = { $figure } के निचले तिहाई हिस्से में
offer-in-middle-third = { $figure } के बीच के तिहाई हिस्से में
offer-in-upper-third = { $figure } के ऊपरी तिहाई हिस्से में
offer-within-no-upper-end = { $figure } के भीतर, जिसका ऊपरी सिरा नहीं है
offer-within-no-lower-end = { $figure } के भीतर, जिसका निचला सिरा नहीं है
offer-beside-nothing = किसी रकम के साथ नहीं
open-upwards = { $standing }, जिसे स्रोत ऊपर से खुला छोड़ता है
cost-of-living = हिसाब लगाया गया: जीवन-यापन खर्च
no-other-index = { $place } के सूचकांक के साथ किसी और जगह का सूचकांक नहीं है।
worth-elsewhere = { $place } में { $amount } ({ $column }: { $index }) दूसरी जगहों पर कितने के बराबर है, उसी स्रोत के सूचकांक से [{ $source }]। कोई स्रोत ये रकमें नहीं बताता।
worth-in-place = { $place }, सूचकांक { $index }: लगभग { $amount } = { $working }
left-out-without-index = एक निश्चित सूचकांक न होने से छोड़ी गई जगहें: { $places }।

## /help

help-intro = मैं लोगों के लिखे लेखों से करियर के सवालों के जवाब देता हूँ। हर आँकड़े और अंश के साथ उसका स्रोत होता है, और कुछ भी गढ़ा हुआ नहीं है। लेख अपनी भाषा में ही रहते हैं; अंग्रेज़ी में पूछना सबसे अच्छा है।
help-ask-me = मुझसे पूछें
help-articles = मैं किनसे जवाब देता हूँ
article-passages = { $passages } अंश
article-questions-and-passages =
    { $questions ->
        [one] { $questions } सवाल, { $passages } अंश
       *[other] { $questions } सवाल, { $passages } अंश
    }
help-in-all = कुल { $roles } भूमिकाएँ और { $figures } वेतन के आँकड़े।
help-add = इसमें जोड़ें
help-add-how = सर्वर के मॉडरेटर /knowledge add से लेख जोड़ते हैं। जो यह बॉट चलाता है, वह लेखों के फ़ोल्डर में Markdown फ़ाइल भी रख सकता है; उसकी README.md बताती है कि कैसे लिखें।

## Lines that are no request

unknown-command = /{ $command } नाम का कोई कमांड नहीं है। यहाँ के कमांड: { $commands }.
command-gone = कमांड /{ $command } बदल गया है या अब नहीं है। /help आज़माएँ।
this-command-gone = यह कमांड बदल गया है या अब नहीं है। /help आज़माएँ।
option-missing = /{ $command } को विकल्प “{ $option }” चाहिए, जैसे: { $example }
amount-needed = /offer को एक रकम चाहिए, जैसे: { $example }
two-roles-needed = /compare को दो भूमिकाएँ चाहिए, जैसे: /compare prompt engineer vs ml engineer
too-many-roles = /compare एक बार में { $count } तक भूमिकाएँ लेता है।
path-end-needed = /path को बताएँ कि आप कहाँ जाना चाहते हैं या कहाँ से आते हैं, जैसे: /path to:ml engineer from:developer
level-is-one-of = स्तर entry, mid या senior में से एक है।
sort-is-one-of = भूमिकाओं का क्रम name, pay या openings से होता है।
basis-is-one-of = प्रकार base या total में से एक है।
page-is-a-number = पृष्ठ 1 से शुरू होने वाली संख्या है।

## Around an answer

go-on-with = आगे बढ़ें
page-of = पृष्ठ { $page } / { $pages }
next-page = अगला पृष्ठ
previous-page = पिछला पृष्ठ
and-more-choices = … और { $count } अन्य
more = और
answer-cut = यह जवाब Discord की सीमा से लंबा है। इसका एक हिस्सा पूछें, जैसे /salary से वेतन।
something-went-wrong = मेरी तरफ़ कुछ गड़बड़ हो गई, पर कुछ खोया नहीं। कृपया फिर कोशिश करें; अगर यह बना रहे तो मुझे चलाने वाले को बताएँ: त्रुटि { $reference }.
busy = मैं अभी व्यस्त हूँ। कृपया कुछ सेकंड बाद फिर कोशिश करें।
too-fast = कृपया थोड़ा धीरे। कुछ सेकंड बाद आप आगे बढ़ सकते हैं।
stopping = मुझे फिर से शुरू किया जा रहा है, और यह समय पर पूरा नहीं हुआ। कृपया एक मिनट बाद फिर कोशिश करें; अगर यह कोई बदलाव था, तो पहले देख लें कि वह हुआ या नहीं।
expired = इस फ़ॉर्म का समय बीत गया है। कृपया किसी कमांड से फिर पूछें; /help में उनकी सूची है।

## Buttons, and what is asked by pointing at a message

back = वापस
share = साझा करें
shared = साझा किया गया
remove = हटाएँ
previous-page-of = पिछला पृष्ठ ({ $page } / { $pages })
next-page-of = अगला पृष्ठ ({ $page } / { $pages })
shares-answer = { $name } ने एक जवाब साझा किया
shares-answer-to-message = { $name } ने [इस संदेश]({ $link }) का एक जवाब साझा किया
button-unknown = यह बटन मेरे किसी और संस्करण का है और अब कुछ नहीं करता। कृपया किसी कमांड से फिर पूछें; /help में उनकी सूची है।
button-leads-nowhere = यह जहाँ ले जाता है, वह अब उन लेखों में नहीं है जिनसे मैं जवाब देता हूँ। कृपया किसी कमांड से फिर पूछें, जैसे /role या /ask.
not-yours-to-remove = यह जवाब केवल पूछने वाला व्यक्ति, या यहाँ संदेश प्रबंधित कर सकने वाला मॉडरेटर हटा सकता है।
nothing-to-share = वह जवाब मुझे अब नहीं दिखता, इसलिए मैं उसे साझा नहीं कर सकता। कृपया “private” विकल्प के बिना फिर पूछें।
not-shared = मैं इसे यहाँ दूसरों के लिए पोस्ट नहीं कर सका। अगर मुझे इस चैनल में लिखने की अनुमति है, तो कृपया फिर कोशिश करें।
message-without-text = उस संदेश में ऐसा कोई पाठ नहीं है जिसके लिए मैं कुछ खोज सकूँ। मैं केवल शब्द पढ़ता हूँ, चित्र, फ़ाइलें या लिंक नहीं।
message-by-bot = वह संदेश किसी बॉट ने लिखा था। मैं लोगों के लिखे के जवाब खोजता हूँ।

## What moderators are told about a draft. Problems that the reader of files finds are told in English.

period-not-stated = अवधि नहीं बताई गई
all-roles = सभी भूमिकाएँ
review-also-called = दूसरे नाम: { $names }
review-title = पूर्वावलोकन: { $file }
review-sound = प्रकाशित करने के लिए तैयार।
review-with-remarks =
    { $count ->
        [one] इसे प्रकाशित किया जा सकता है। कृपया पहले { $count } टिप्पणी देखें।
       *[other] इसे प्रकाशित किया जा सकता है। कृपया पहले { $count } टिप्पणियाँ देखें।
    }
review-errors =
    { $count ->
        [one] अभी नहीं: { $count } गलती ठीक करनी है। सदस्यों के लिए कुछ नहीं बदला।
       *[other] अभी नहीं: { $count } गलतियाँ ठीक करनी हैं। सदस्यों के लिए कुछ नहीं बदला।
    }
review-nothing = अभी नहीं: इसमें ऐसा कुछ नहीं है जो किसी सवाल का जवाब दे सके।
review-template = /knowledge template शुरू करने के लिए एक फ़ाइल देता है।
review-understood = समझा गया: { $counts }।
review-to-mend = ठीक करना है
review-remarks = देखने लायक
review-displaced = मौजूदा जवाब जो बदल जाएँगे
review-gaps = बिना जवाब के सवाल जिनका यह जवाब देगा
review-roles = भूमिकाएँ (पंक्ति) और उनके शीर्षक
review-figures = वेतन (पंक्ति), जैसा समझा गया
review-questions = सवाल जिनका यह जवाब देता है
displaced-by = “{ $question }”: { $old } की जगह { $new }
displaced-by-nothing = “{ $question }”: { $old } की जगह कोई साफ़ जवाब नहीं
finding-in-line = पंक्ति { $line }: { $what }; { $fix }
finding-in-file = { $place }: { $what }; { $fix }
template-left = “{ $heading }” अब भी नमूने का है
template-left-fix = अपने शब्द लिखें, या वह हिस्सा हटाएँ
mention = `{ $mention }` जैसा है वैसा ही दिखता है और किसी को सूचना नहीं देता
mention-fix = नाम लिखें, या इसे हटाएँ
duplicate-question = “{ $question }” का जवाब पहले से है: { $place }
duplicate-question-fix = उस जवाब में जोड़ें, या बताएँ कि क्या अलग है
duplicate-role = “{ $name }” का विवरण पहले से है: { $place }
duplicate-role-fix = जो वहाँ लिखा है उसे छोड़ दें; सदस्य दोनों एक कार्ड पर देखते हैं
duplicate-name = “{ $name }” { $role } का दूसरा नाम है, देखें { $place }
duplicate-name-fix = वही शीर्षक लिखें, या भूमिका को अपना शीर्षक दें
contradiction = { $role }: { $here }; पर { $place } कहता है { $there }
contradiction-fix = एक को ठीक करें, या बताएँ कि उनमें क्या अलग है (स्तर, जगह, मूल या कुल, किसका आँकड़ा)
count-roles =
    { $count ->
        [one] { $count } भूमिका
       *[other] { $count } भूमिकाएँ
    }
count-questions =
    { $count ->
        [one] { $count } सवाल
       *[other] { $count } सवाल
    }
count-figures =
    { $count ->
        [one] { $count } वेतन का आँकड़ा
       *[other] { $count } वेतन के आँकड़े
    }
count-transitions =
    { $count ->
        [one] भूमिका तक { $count } रास्ता
       *[other] भूमिकाओं तक { $count } रास्ते
    }
count-places =
    { $count ->
        [one] जगह की { $count } पंक्ति
       *[other] जगहों की { $count } पंक्तियाँ
    }
count-vocabulary =
    { $count ->
        [one] शब्दावली की { $count } पंक्ति
       *[other] शब्दावली की { $count } पंक्तियाँ
    }
count-passages =
    { $count ->
        [one] { $count } अंश
       *[other] { $count } अंश
    }
count-files =
    { $count ->
        [one] { $count } फ़ाइल
       *[other] { $count } फ़ाइलें
    }

## What moderators are told about the articles as they stand

check-title = लेखों की हालत
check-clean = { $files } में ठीक करने को कुछ नहीं।
check-summary = { $files } में { $errors } और { $remarks }।
count-errors =
    { $count ->
        [one] { $count } गलती
       *[other] { $count } गलतियाँ
    }
count-remarks =
    { $count ->
        [one] { $count } टिप्पणी
       *[other] { $count } टिप्पणियाँ
    }
findings-problems = फ़ाइलों में समस्याएँ
findings-contradictions = आँकड़े जो आपस में नहीं मिलते
findings-stale = पुराने आँकड़े
findings-aliases = नाम जो कहीं और ले जाते हैं
findings-duplicates = पहले से मौजूद
findings-glossary = शब्दावली की पंक्तियाँ जो कहीं नहीं ले जातीं
findings-unused = फ़ाइलें जिनसे कोई जवाब नहीं आया
figures-stale =
    { $count ->
        [one] { $date } का { $count } आँकड़ा एक साल से पुराना है
       *[other] { $date } के { $count } आँकड़े एक साल से पुराने हैं
    }
figures-stale-fix = नए आँकड़े खोजें, या इन्हें हटाएँ
alias-astray = { $role } का नाम “{ $alias }” सवालों में { $meant } पढ़ा जाता है
alias-astray-fix = यह नाम हटाएँ, या शब्दावली में उसकी पंक्ति बदलें
glossary-dead = किसी लेख में “{ $word }” के शब्द नहीं हैं
glossary-dead-fix = पंक्ति हटाएँ, या इस पर एक लेख जोड़ें
glossary-unknown = “{ $word }” को यहाँ नहीं पहचाना जाता
glossary-unknown-fix = इनमें से एक लिखें: { $choices }
file-unused = इस फ़ाइल से अब तक कोई जवाब नहीं आया
file-unused-fix = देखें कि इसके शीर्षक वही हैं जो लोग पूछते हैं

## Commands and their options. Discord allows 100 characters for each.

command-role = भूमिका का काम, वेतन, कौशल और शुरुआत का तरीका
command-salary = किसी भूमिका का वेतन, हर स्रोत के आँकड़े साथ-साथ
command-ask = करियर का सवाल अपने शब्दों में पूछें
command-compare = दो या तीन भूमिकाएँ साथ-साथ: वेतन, कौशल, शुरुआत के रास्ते
command-path = किसी भूमिका के रास्ते: समय, प्रमाणपत्र, ज़रूरी शर्तें, कदम
command-skills = वे भूमिकाएँ जो कोई कौशल माँगती हैं
command-market = किसी जगह के खाली पद, बढ़त, वेतन और खर्च, या सभी जगहें क्रम में
command-roles = सभी भूमिकाएँ देखें
command-faq = वे सवाल देखें या खोजें जिनका मैं जवाब दे सकता हूँ
command-offer = हर स्रोत की सीमा में कोई प्रस्ताव कहाँ आता है
command-help = मैं क्या कर सकता हूँ और किनसे जवाब देता हूँ
option-private = जवाब केवल मुझे दिखाएँ
option-page = सूची का कौन-सा पृष्ठ
option-role = भूमिका, जैसे prompt engineer
option-level = केवल यह स्तर
option-location = केवल यह जगह, जैसे Austin
option-question = आपका सवाल
option-first = एक भूमिका
option-second = वह भूमिका जिससे तुलना करनी है
option-third = तीसरी भूमिका
option-to = वह भूमिका जो आप चाहते हैं
option-from = वह क्षेत्र या काम जहाँ से आप आते हैं
option-skill = कौशल, जैसे Python
option-city = जगह; न बताने पर सभी जगहें
option-column = सभी जगहों को किस क्रम में रखना है
option-sort = सूची का क्रम
option-roles-level = केवल वे भूमिकाएँ जिनके इस स्तर के आँकड़े हैं
option-topic = सवाल किस बारे में है
option-amount = प्रस्ताव, जैसे $150,000 a year
option-job-location = नौकरी कहाँ है, जैसे Austin
option-basis = मूल वेतन या कुल वेतन
choice-entry = शुरुआती
choice-mid = मध्य
choice-senior = वरिष्ठ
choice-name = नाम
choice-pay = वेतन
choice-openings = खाली पद
choice-base = मूल वेतन
choice-total = कुल वेतन

## Votes

helpful = मददगार
unhelpful = मददगार नहीं
vote-counted = धन्यवाद, यह गिन लिया गया। मॉडरेटर देखते हैं कि किसी जवाब ने कितनी बार मदद की, यह कभी नहीं कि किसने कहा। आप दूसरे बटन से अपना वोट बदल सकते हैं।
vote-lost = मैं आपका वोट सहेज नहीं सका। कृपया बाद में फिर कोशिश करें।

## What moderators are told

moderation-in-servers = मेरी जानकारी हर सर्वर की अपनी होती है: कृपया यह कमांड ऐसे सर्वर में चलाएँ जिसमें मुझे जोड़ा गया है।
not-a-moderator = यह केवल वे सदस्य कर सकते हैं जिनके पास “सर्वर प्रबंधित करें” अनुमति है, या /knowledge access से चुना गया रोल है।
manage-server-needed = इसे केवल वे सदस्य बदल सकते हैं जिनके पास “सर्वर प्रबंधित करें” अनुमति है।
base-not-trusted = सभी सर्वरों के साझा लेख यहाँ से तभी बदले जा सकते हैं जब मुझे चलाने वाला इस सर्वर पर भरोसा करता हो (TRUSTED_GUILD_IDS)। अपने सर्वर की जोड़ी हुई चीज़ें बदलने के लिए “base” छोड़ दें।
changed-meanwhile = आपका बदलाव नहीं हुआ, क्योंकि इस बीच किसी और ने { $name } को बदल दिया। कृपया उसे /knowledge show से देखें और अपना बदलाव फिर से करें।
disk-full = कुछ भी सहेजा नहीं गया, क्योंकि मेरे पास जगह नहीं बची। कृपया मुझे चलाने वाले को बताएँ, और जगह होने पर फिर कोशिश करें।
not-saved = मेरी तरफ़ कुछ गड़बड़ हो गई, और कुछ भी सहेजा नहीं गया। कृपया फिर कोशिश करें; अगर यह बना रहे तो मुझे चलाने वाले को बताएँ।
as-members-see-it = सदस्यों को यह दिखेगा:

access-title = इस सर्वर की जानकारी कौन बदल सकता है
access-role = “सर्वर प्रबंधित करें” वाले सदस्य, और { $role } रोल वाले सदस्य। अगर उन्हें /knowledge न दिखे, तो सर्वर सेटिंग्स > इंटीग्रेशन में उस रोल को इसकी अनुमति दें।
access-nobody-else = “सर्वर प्रबंधित करें” वाले सदस्य। किसी रोल को भी यह अनुमति देने के लिए: /knowledge access role:
access-clear = रोल से यह अनुमति वापस लें
log-title = बदलावों की ख़बर किसे मिलती है
log-channel = बदलाव { $channel } में लिखे जाते हैं, पहले और बाद के पाठ के साथ।
log-nowhere = अभी किसी को नहीं। चैनल चुनने के लिए: /knowledge log channel:
log-clear = वहाँ लिखना बंद करें
log-refused = बदलाव हो गया है, पर मैं बदलावों वाले चैनल में लिख नहीं सका। कृपया मुझे वह चैनल देखने, वहाँ संदेश भेजने और फ़ाइलें जोड़ने की अनुमति दें, या /knowledge log से कोई और चैनल चुनें।

template-title = शुरू करने के लिए एक फ़ाइल
template-how = इसे भरें, जो न पता हो उसे छोड़ दें, और /knowledge add file: से वापस भेजें। कुछ भी प्रकाशित होने से पहले आप देखेंगे कि मैंने क्या समझा।

form-entry = मेरी जानकारी में जोड़ें
form-edit = पाठ संपादित करें
form-title = सवाल या भूमिका
form-title-hint = जैसे: How long does it take to become a prompt engineer?
form-text = जवाब
form-text-hint = अपने शब्दों में। आँकड़े मुद्रा और अवधि के साथ, जैसे $95,000 – $120,000 a year.
form-also = पूछने के दूसरे तरीके, हर पंक्ति में एक
form-also-hint = जैसे: time to become a prompt engineer
form-source = यह कौन कहता है, और कब कहा
form-source-hint = Ada Example, 2026-11
form-whole = पाठ
form-part = पाठ, भाग { $number }

file-refused = मैं { $name } नहीं ले सका। पंक्ति { $line }: { $what }. ठीक करने के लिए: { $fix }.
attachment-too-large = वह फ़ाइल 1 MiB से बड़ी है। कृपया उसे बाँट दें और हिस्सों को एक-एक करके जोड़ें।
attachment-elsewhere = वह फ़ाइल वहाँ नहीं है जहाँ Discord अटैचमेंट रखता है, इसलिए मैंने उसे नहीं लिया। कृपया उसे सीधे कमांड के साथ जोड़ें।
attachment-gone = वह फ़ाइल अब Discord के पास नहीं है। कृपया उसे फिर से जोड़ें।
attachment-unreachable = वह फ़ाइल नहीं पहुँची। कृपया एक मिनट बाद फिर कोशिश करें।
file-name-needed = कौन-सी फ़ाइल? “name” में एक चुनें; /knowledge list सभी दिखाता है।
file-unknown = { $name } नाम की कोई फ़ाइल नहीं है। /knowledge list सभी दिखाता है।
file-gone = वह फ़ाइल अब नहीं है। /knowledge history दिखाता है कि उसका क्या हुआ।
draft-gone = वह मसौदा अब नहीं है: वह पहले ही प्रकाशित या खारिज हो चुका है, या एक हफ़्ते से ज़्यादा रुका रहा।
draft-with-mistakes = वह मसौदा अभी प्रकाशित नहीं हो सकता: कृपया उसके पूर्वावलोकन में बताई गई बातें ठीक करें, या उसे खारिज करें।
version-unknown = ऐसा कोई संस्करण नहीं है। /knowledge history सभी दिखाता है।
version-without-text = उस संस्करण का पाठ अब नहीं है: उसमें फ़ाइल हटाई गई थी, या वह बहुत पुराना है। कृपया उससे पहले या बाद का संस्करण चुनें।

edit-title = फ़ॉर्म के लिए बहुत लंबा
too-long-for-a-form = यह रही { $name }। इसे अपने कंप्यूटर पर बदलें और /knowledge edit name:{ $name } file: से वापस भेजें।
replaces = प्रकाशित करने पर { $name } का मौजूदा पाठ बदल जाता है; इतिहास उसे रखता है।
publish = प्रकाशित करें
edit = संपादित करें
discard = खारिज करें
published-title = प्रकाशित
published =
    { $gaps ->
        [0] { $name } प्रकाशित हो गई है। अब से सदस्यों को इससे भी जवाब मिलेंगे।
        [one] { $name } प्रकाशित हो गई है। अब से सदस्यों को इससे भी जवाब मिलेंगे। इससे एक खुला सवाल बंद हुआ।
       *[other] { $name } प्रकाशित हो गई है। अब से सदस्यों को इससे भी जवाब मिलेंगे। इससे { $gaps } खुले सवाल बंद हुए।
    }
discarded-title = खारिज
discarded = { $name } का मसौदा खारिज हो गया है। सदस्यों के लिए कुछ नहीं बदला।
show = दिखाएँ
history = इतिहास

files-title = फ़ाइलें
files-of-server =
    { $files ->
        [0] इस सर्वर की अभी कोई अपनी फ़ाइल नहीं है; /knowledge add से शुरू करें।
        [one] इस सर्वर की एक अपनी फ़ाइल है।
       *[other] इस सर्वर की { $files } अपनी फ़ाइलें हैं।
    } { $base ->
        [0] ऐसी कोई फ़ाइल नहीं है जो सभी सर्वर साझा करते हों।
        [one] सभी सर्वर एक फ़ाइल साझा करते हैं।
       *[other] सभी सर्वर { $base } फ़ाइलें साझा करते हैं।
    }
files-of-base =
    { $files ->
        [0] ऐसी कोई फ़ाइल नहीं है जो सभी सर्वर साझा करते हों।
        [one] सभी सर्वर एक फ़ाइल साझा करते हैं।
       *[other] सभी सर्वर { $files } फ़ाइलें साझा करते हैं।
    }
file-holds =
    { $roles ->
        [one] { $roles } भूमिका
       *[other] { $roles } भूमिकाएँ
    }, { $questions ->
        [one] { $questions } सवाल
       *[other] { $questions } सवाल
    }, { $passages ->
        [one] { $passages } अंश
       *[other] { $passages } अंश
    }
file-changed = { $holds }; { $person } ने { $date } को बदली
show-a-file = कोई फ़ाइल दिखाएँ
problems = समस्याएँ
problem-error = पंक्ति { $line }: { $what }. ठीक करने के लिए: { $fix }.
problem-warning = पंक्ति { $line } (केवल टिप्पणी): { $what }. ठीक करने के लिए: { $fix }.
remove-file = हटाएँ
keep-file = रहने दें
ask-remove-title = यह फ़ाइल हटाएँ?
ask-remove = { $name } ({ $about })। हटाने के बाद सदस्यों को इससे जवाब नहीं मिलेंगे। इतिहास इसे रखता है, और आप इसे वापस ला सकते हैं।
removed-title = हटाई गई
removed = { $name } हटा दी गई है। इतिहास उसका पाठ रखता है।
put-back = वापस लाएँ
history-title = इतिहास
history-empty = अभी तक कुछ नहीं बदला गया।
history-line = { $name } { $action }, { $date }, { $person } द्वारा
was-added = जोड़ी गई
was-edited = बदली गई
was-removed = हटाई गई
was-restored = वापस लाई गई
show-a-version = कोई संस्करण दिखाएँ
older = और पुराने
lines-changed =
    { $added ->
        [one] { $added } पंक्ति जोड़ी गई
       *[other] { $added } पंक्तियाँ जोड़ी गईं
    }, { $removed ->
        [one] { $removed } पंक्ति हटाई गई
       *[other] { $removed } पंक्तियाँ हटाई गईं
    }।
export-title = निर्यात
exported =
    { $files ->
        [one] ZIP में एक फ़ाइल है। उसे लेखों के फ़ोल्डर में खोला जा सकता है।
       *[other] ZIP में { $files } फ़ाइलें हैं। उन्हें लेखों के फ़ोल्डर में खोला जा सकता है।
    }
nothing-to-export = निर्यात करने के लिए अभी कुछ नहीं है।

gaps-title = बिना अच्छे जवाब के सवाल
gaps-none = कोई सवाल जवाब की राह नहीं देख रहा।
gaps-open =
    { $gaps ->
        [one] एक सवाल को अच्छा जवाब नहीं मिला। किसने पूछा, यह कहीं दर्ज नहीं है।
       *[other] { $gaps } सवालों को अच्छा जवाब नहीं मिला। किसने पूछा, यह कहीं दर्ज नहीं है।
    }
gap-asked =
    { $times ->
        [one] एक बार पूछा गया, { $date } को
       *[other] { $times } बार पूछा गया, आख़िरी बार { $date } को
    }
gap-gone = वह सवाल पहले ही बंद हो चुका है।
choose-a-gap = किसी सवाल का जवाब दें या उसे बंद करें
write-answer = जवाब लिखें
close-gap = सवाल बंद करें
all-gaps = सभी सवाल
votes = क्या जवाबों से मदद मिली?
votes-counted = { $helpful } मददगार, { $unhelpful } मददगार नहीं

command-knowledge = जिनसे मैं जवाब देता हूँ, उनमें जोड़ें और बदलाव करें
knowledge-add = कोई लेख या छोटी प्रविष्टि जोड़ें
knowledge-edit = कोई फ़ाइल बदलें
knowledge-list = इस सर्वर की सभी फ़ाइलें
knowledge-show = एक फ़ाइल, उसके पाठ के साथ
knowledge-remove = कोई फ़ाइल हटाएँ; पहले पूछा जाता है
knowledge-restore = पहले का कोई संस्करण वापस लाएँ
knowledge-history = किसने क्या बदला, और कब
knowledge-check = क्या पुराना है, आपस में नहीं मिलता या कभी काम नहीं आता
knowledge-gaps = सवाल जिन्हें अच्छा जवाब नहीं मिला, और क्या जवाबों ने मदद की
knowledge-template = शुरू करने के लिए एक फ़ाइल
knowledge-export = सभी फ़ाइलें एक ZIP में
knowledge-access = जानकारी कौन बदल सकता है
knowledge-log = बदलावों की ख़बर किस चैनल को मिलती है
option-base = सभी सर्वरों की साझा फ़ाइलें, अगर यह सर्वर उन्हें बदल सकता है
option-file = एक Markdown फ़ाइल (.md); इसके बिना एक फ़ॉर्म खुलता है
option-new-file = नया पाठ, Markdown फ़ाइल (.md) के रूप में; इसके बिना एक फ़ॉर्म खुलता है
option-file-name = फ़ाइल
option-version = वह संस्करण जिसे वापस लाना है
option-moderators = एक रोल जिसके सदस्य भी जानकारी बदल सकते हैं
option-log-channel = वह चैनल जिसमें बदलाव लिखे जाएँगे
