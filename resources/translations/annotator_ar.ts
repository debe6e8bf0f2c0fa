<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>حول Annotator</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>C&amp;opy versions</source>
        <translation>&amp;نسخ أرقام الإصدارات</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>برنامج حر برخصة MIT.</translation>
    </message>
    <message>
        <source>Version {version} · Qt {qt} · Python {python}</source>
        <translation>الإصدار {version} · Qt {qt} · Python {python}</translation>
    </message>
    <message>
        <source>With Annotator a small team turns Arabic and English news articles into labelled corpora. Everything stays on the team&apos;s own machines: no server, no network, no account.</source>
        <translation>يحوّل فريق صغير ببرنامج Annotator مقالات إخبارية عربية وإنكليزية إلى مدوّنات موسومة. كل شيء يبقى على أجهزة الفريق: بلا خادم ولا شبكة ولا حساب.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Annotator</source>
        <translation>&amp;حول Annotator</translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation>ا&amp;لاتفاق…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>النسخ الا&amp;حتياطية…</translation>
    </message>
    <message>
        <source>&amp;Check the project</source>
        <translation>&amp;فحص المشروع</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>ال&amp;أوامر…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Differences…</source>
        <translation>الا&amp;ختلافات…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;تم</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;بحث في المقال…</translation>
    </message>
    <message>
        <source>&amp;Go to an article…</source>
        <translation>ا&amp;ذهب إلى مقال…</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>&amp;دليل الوسم</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>&amp;History of the article…</source>
        <translation>&amp;سجل المقال…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفات&amp;يح</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>ت&amp;كبير النص</translation>
    </message>
    <message>
        <source>&amp;Lead mode</source>
        <translation>وضع ال&amp;مشرف</translation>
    </message>
    <message>
        <source>&amp;Link to another span</source>
        <translation>&amp;ربط بمقطع آخر</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>ال&amp;تفضيلات…</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>ال&amp;مشروع</translation>
    </message>
    <message>
        <source>&amp;Questions…</source>
        <translation>الأسئل&amp;ة…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Remove the span</source>
        <translation>ح&amp;ذف المقطع</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>م&amp;راجعة</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>تصغي&amp;ر النص</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>الإ&amp;حصاءات</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Verify an export…</source>
        <translation>ال&amp;تحقق من تصدير…</translation>
    </message>
    <message>
        <source>&amp;Versions of the article…</source>
        <translation>صِ&amp;يَغ المقال…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Who is labelling…</source>
        <translation>م&amp;ن الواسم…</translation>
    </message>
    <message>
        <source>A&amp;nnotators and rounds…</source>
        <translation>ال&amp;واسمون والجولات…</translation>
    </message>
    <message>
        <source>A&amp;ttributes of the span</source>
        <translation>&amp;سمات المقطع</translation>
    </message>
    <message>
        <source>Ad&amp;judicate</source>
        <translation>التح&amp;كيم</translation>
    </message>
    <message>
        <source>All filter&amp;s of the articles…</source>
        <translation>كل &amp;مرشحات المقالات…</translation>
    </message>
    <message>
        <source>Anothe&amp;r round…</source>
        <translation>جو&amp;لة أخرى…</translation>
    </message>
    <message>
        <source>Apply to all ali&amp;ke…</source>
        <translation>تطبيق على ال&amp;مماثل…</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>ت&amp;فاصيل المقال…</translation>
    </message>
    <message>
        <source>Assi&amp;gn articles…</source>
        <translation>تو&amp;زيع المقالات…</translation>
    </message>
    <message>
        <source>Boundary &amp;inspector</source>
        <translation>فاحص الح&amp;دود</translation>
    </message>
    <message>
        <source>By the text of each &amp;paragraph</source>
        <translation>بحسب نص كل &amp;فقرة</translation>
    </message>
    <message>
        <source>C&amp;lose the project</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>C&amp;onsistency</source>
        <translation>ال&amp;اتساق</translation>
    </message>
    <message>
        <source>Case la&amp;w…</source>
        <translation>الس&amp;وابق…</translation>
    </message>
    <message>
        <source>Changes &amp;by newer work…</source>
        <translation>ت&amp;غييرات العمل الأحدث…</translation>
    </message>
    <message>
        <source>Compare &amp;formats…</source>
        <translation>&amp;مقارنة الصيغ…</translation>
    </message>
    <message>
        <source>Differences &amp;from gold…</source>
        <translation>الاختلافات &amp;عن المرجعي…</translation>
    </message>
    <message>
        <source>Fi&amp;lter the articles</source>
        <translation>&amp;تصفية المقالات</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>التطابق ال&amp;تالي</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>التطابق ال&amp;سابق</translation>
    </message>
    <message>
        <source>From &amp;left to right</source>
        <translation>من ال&amp;يسار إلى اليمين</translation>
    </message>
    <message>
        <source>From &amp;right to left</source>
        <translation>من اليم&amp;ين إلى اليسار</translation>
    </message>
    <message>
        <source>Give out a pac&amp;kage…</source>
        <translation>إ&amp;عطاء حزمة…</translation>
    </message>
    <message>
        <source>History of the s&amp;pan…</source>
        <translation>سجل ال&amp;مقطع…</translation>
    </message>
    <message>
        <source>I am &amp;unsure…</source>
        <translation>لست متأ&amp;كّدًا…</translation>
    </message>
    <message>
        <source>Label e&amp;very occurrence…</source>
        <translation>وسم كل المو&amp;اضع…</translation>
    </message>
    <message>
        <source>Label in all open art&amp;icles…</source>
        <translation>وسم في كل المقالات ال&amp;مفتوحة…</translation>
    </message>
    <message>
        <source>Label se&amp;t…</source>
        <translation>م&amp;جموعة الوسوم…</translation>
    </message>
    <message>
        <source>Li&amp;nks of the span</source>
        <translation>ر&amp;وابط المقطع</translation>
    </message>
    <message>
        <source>Move the &amp;end of the span</source>
        <translation>تحريك &amp;نهاية المقطع</translation>
    </message>
    <message>
        <source>Move the &amp;start of the span</source>
        <translation>تحريك &amp;بداية المقطع</translation>
    </message>
    <message>
        <source>Next &amp;known name</source>
        <translation>الاسم المعروف الت&amp;الي</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>اللو&amp;ح التالي</translation>
    </message>
    <message>
        <source>Note on t&amp;he span</source>
        <translation>ملاحظة على الم&amp;قطع</translation>
    </message>
    <message>
        <source>Note on the arti&amp;cle…</source>
        <translation>ملاحظة على المقا&amp;ل…</translation>
    </message>
    <message>
        <source>P&amp;rogress…</source>
        <translation>ال&amp;تقدم…</translation>
    </message>
    <message>
        <source>Previous kno&amp;wn name</source>
        <translation>الاسم المعروف السا&amp;بق</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>ا&amp;للوح السابق</translation>
    </message>
    <message>
        <source>R&amp;eopen the gold…</source>
        <translation>إعادة فتح ال&amp;مرجعي…</translation>
    </message>
    <message>
        <source>Re&amp;open…</source>
        <translation>إعادة ف&amp;تح…</translation>
    </message>
    <message>
        <source>Redo acr&amp;oss articles</source>
        <translation>إعادة عبر المقا&amp;لات</translation>
    </message>
    <message>
        <source>Ret&amp;urn my work…</source>
        <translation>إعاد&amp;ة عملي…</translation>
    </message>
    <message>
        <source>S&amp;tates…</source>
        <translation>الحا&amp;لات…</translation>
    </message>
    <message>
        <source>Sa&amp;mple project</source>
        <translation>مشروع &amp;نموذجي</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>حفظ نس&amp;خة…</translation>
    </message>
    <message>
        <source>Save the article as a pa&amp;ge…</source>
        <translation>حفظ المقال ك&amp;صفحة ويب…</translation>
    </message>
    <message>
        <source>Set &amp;aside…</source>
        <translation>ت&amp;نحية…</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>T&amp;ake in a package…</source>
        <translation>إ&amp;دخال حزمة…</translation>
    </message>
    <message>
        <source>Take newer work &amp;into gold</source>
        <translation>إد&amp;خال العمل الأحدث في المرجعي</translation>
    </message>
    <message>
        <source>Undo &amp;across articles</source>
        <translation>تراجع عبر ال&amp;مقالات</translation>
    </message>
    <message>
        <source>Usual text si&amp;ze</source>
        <translation>الحجم ال&amp;معتاد للنص</translation>
    </message>
    <message>
        <source>With or without the &amp;particle</source>
        <translation>مع الحرف المتّصل أو ب&amp;دونه</translation>
    </message>
</context>
<context>
    <name>Adjudication</name>
    <message>
        <source>All agree here. Are they right?</source>
        <translation>اتفق الجميع هنا. هل أصابوا؟</translation>
    </message>
    <message>
        <source>Article {number} of {count}</source>
        <translation>المقال {number} من {count}</translation>
    </message>
    <message>
        <source>Began with nothing, seed {seed}</source>
        <translation>بدأ من لا شيء، البذرة {seed}</translation>
    </message>
    <message>
        <source>Began with what all agreed on, seed {seed}</source>
        <translation>بدأ مما اتفق عليه الجميع، البذرة {seed}</translation>
    </message>
    <message>
        <source>Began with what most of three or more agreed on, seed {seed}</source>
        <translation>بدأ مما اتفق عليه أكثر ثلاثة أو أكثر، البذرة {seed}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Every article is settled.</source>
        <translation>حُسمت المقالات كلها.</translation>
    </message>
    <message>
        <source>Every article is settled. Newer work has come for another one.</source>
        <translation>حُسمت المقالات كلها. وصل عمل أحدث على مقال آخر.</translation>
    </message>
    <message>
        <source>Everything in this article is decided.</source>
        <translation>بُتّ في كل ما في هذا المقال.</translation>
    </message>
    <message>
        <source>Is this a span?</source>
        <translation>هل هذا مقطع؟</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Newer work has come here. Which is right now?</source>
        <translation>وصل هنا عمل أحدث. أيّها الصواب الآن؟</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Settle this article</source>
        <translation>احسم هذا المقال</translation>
    </message>
    <message>
        <source>The gold of this article has not begun.</source>
        <translation>لم يبدأ العمل المرجعي لهذا المقال.</translation>
    </message>
    <message>
        <source>This article is settled.</source>
        <translation>حُسم هذا المقال.</translation>
    </message>
    <message>
        <source>This concerns articles whose gold has not begun</source>
        <translation>يخص هذا المقالات التي لم يبدأ عملها المرجعي</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>أيّها الصواب؟</translation>
    </message>
    <message>
        <source>newer work has come for this article</source>
        <translation>وصل عمل أحدث على هذا المقال</translation>
    </message>
    <message>
        <source>{number} of {count} decided</source>
        <translation>بُتّ في {number} من {count}</translation>
    </message>
    <message>
        <source>{number} of {count} in this article</source>
        <translation>{number} من {count} في هذا المقال</translation>
    </message>
</context>
<context>
    <name>AdjudicationPage</name>
    <message>
        <source>A twentieth of the spans that all agree on is put before you, drawn by this number, in articles whose gold has not begun</source>
        <translation>يُعرض عليك جزء من عشرين مما اتفق عليه الجميع من مقاطع، يُسحب بهذا العدد، في المقالات التي لم يبدأ عملها المرجعي</translation>
    </message>
    <message>
        <source>Adjudication</source>
        <translation>التحكيم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation>البدء من لا شيء</translation>
    </message>
    <message>
        <source>Begin with what all agree on</source>
        <translation>البدء مما اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>Begin with what most of three or more agree on</source>
        <translation>البدء مما اتفق عليه أكثر ثلاثة أو أكثر</translation>
    </message>
    <message>
        <source>Go back to labelling; what was decided stays</source>
        <translation>العودة إلى الوسم؛ وما بُتّ فيه يبقى</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Letters are commands here until you leave</source>
        <translation>الحروف هنا أوامر إلى أن تخرج</translation>
    </message>
    <message>
        <source>No span here</source>
        <translation>لا مقطع هنا</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason, if it is worth remembering</source>
        <translation>السبب، إن كان جديرًا بالتذكّر</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Seed of the audit</source>
        <translation>بذرة المراجعة</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>ما الذي تغيّر…</translation>
    </message>
    <message>
        <source>What gold begins with</source>
        <translation>ما يبدأ منه المرجعي</translation>
    </message>
    <message>
        <source>What gold begins with in articles where it has not begun</source>
        <translation>ما يبدأ منه المرجعي في المقالات التي لم يبدأ فيها</translation>
    </message>
    <message>
        <source>What newer work has changed since this gold began</source>
        <translation>ما غيّره العمل الأحدث منذ بدأ هذا المرجعي</translation>
    </message>
    <message>
        <source>digit: another label · ⁦Alt+[ ]⁩: boundaries · Shift: several</source>
        <translation>رقم: وسم آخر · ⁨Alt+[ ]⁩: الحدود · ⁨Shift⁩: عدة صيغ</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Decide %n place(s)</source>
        <translation>
            <numerusform>لا مواضع لل&amp;بتّ</numerusform>
            <numerusform>ال&amp;بتّ في موضع واحد</numerusform>
            <numerusform>ال&amp;بتّ في موضعين</numerusform>
            <numerusform>ال&amp;بتّ في %n مواضع</numerusform>
            <numerusform>ال&amp;بتّ في %n موضعًا</numerusform>
            <numerusform>ال&amp;بتّ في %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between spans</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Apply to all alike</source>
        <translation>تطبيق على كل مماثل</translation>
    </message>
    <message>
        <source>Let stand there, too: {spans}</source>
        <translation>يُعتمد هناك أيضًا: {spans}</translation>
    </message>
    <message>
        <source>No span there, either: “{text}”</source>
        <translation>لا مقطع هناك أيضًا: «{text}»</translation>
    </message>
    <message>
        <source>Places alike</source>
        <translation>المواضع المماثلة</translation>
    </message>
    <message>
        <source>These places have the same words and the same versions. Space ticks or unticks one.</source>
        <translation>لهذه المواضع الكلمات نفسها والصيغ نفسها. مفتاح المسافة يعلّم موضعًا أو يزيل علامته.</translation>
    </message>
    <message>
        <source>“{text}” as {label}</source>
        <translation>«{text}» بوسم {label}</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;متابعة</translation>
    </message>
    <message>
        <source>Annotators of this project</source>
        <translation>واسمو هذا المشروع</translation>
    </message>
    <message>
        <source>Choose whose work to see. This project can only be read.</source>
        <translation>اختر عمل مَن تريد أن ترى. هذا المشروع للقراءة فقط.</translation>
    </message>
    <message>
        <source>Choose your name, or write it if you are new here. Everyone sees only their own spans.</source>
        <translation>اختر اسمك، أو اكتبه إن كنت جديدًا هنا. لا يرى كل واسم إلا مقاطعه.</translation>
    </message>
    <message>
        <source>Someone &amp;new</source>
        <translation>واسم &amp;جديد</translation>
    </message>
    <message>
        <source>Who is labelling</source>
        <translation>من الواسم</translation>
    </message>
    <message>
        <source>Who is labelling?</source>
        <translation>من الواسم؟</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>Your name stands beside the spans you make. You are asked once in this project.</source>
        <translation>يُكتب اسمك إلى جانب المقاطع التي تسِمها. لن تُسأل في هذا المشروع إلا مرة.</translation>
    </message>
</context>
<context>
    <name>ArticleColumns</name>
    <message>
        <source>&amp;As the width allows</source>
        <translation>&amp;بحسب العرض المتاح</translation>
    </message>
    <message>
        <source>&amp;Backwards</source>
        <translation>&amp;معكوسًا</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>الأ&amp;عمدة</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;ترتيب حسب</translation>
    </message>
    <message>
        <source>Order of import</source>
        <translation>ترتيب الاستيراد</translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message>
        <source>Paragraph {number}, character {offset}</source>
        <translation>الفقرة {number}، المحرف {offset}</translation>
    </message>
</context>
<context>
    <name>ArticleDetailsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>عن المقال</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>&amp;نسخ عنوان الصفحة</translation>
    </message>
    <message>
        <source>What is known of the article</source>
        <translation>ما يُعرف عن المقال</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Copy the address</source>
        <translation>نسخ عنوان الصفحة</translation>
    </message>
</context>
<context>
    <name>ArticleKeys</name>
    <message>
        <source>Go to words</source>
        <translation>الانتقال إلى الكلمات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Move and select</source>
        <translation>الحركة والتحديد</translation>
    </message>
    <message>
        <source>by letter, by line; with Shift, select</source>
        <translation>حرفًا حرفًا، سطرًا سطرًا؛ ومع Shift تحديد</translation>
    </message>
    <message>
        <source>by screen</source>
        <translation>شاشة شاشة</translation>
    </message>
    <message>
        <source>by word; with Shift, select</source>
        <translation>كلمة كلمة؛ ومع Shift تحديد</translation>
    </message>
    <message>
        <source>go back to where the caret was</source>
        <translation>العودة إلى حيث كان المؤشر</translation>
    </message>
    <message>
        <source>go to a known name, give it its label and go on</source>
        <translation>الانتقال إلى اسم معروف، ثم وضع وسمه والمتابعة</translation>
    </message>
    <message>
        <source>go to the next word that begins so</source>
        <translation>الانتقال إلى الكلمة التالية التي تبدأ بها</translation>
    </message>
    <message>
        <source>link the selected span to the one you go to</source>
        <translation>ربط المقطع المحدّد بالمقطع الذي تذهب إليه</translation>
    </message>
    <message>
        <source>move its end</source>
        <translation>تحريك نهايته</translation>
    </message>
    <message>
        <source>move its start: arrows, Ctrl+arrows, Enter</source>
        <translation>تحريك بدايته: الأسهم، Ctrl+الأسهم، Enter</translation>
    </message>
    <message>
        <source>next span, previous span</source>
        <translation>المقطع التالي، المقطع السابق</translation>
    </message>
    <message>
        <source>remove the selected span</source>
        <translation>إزالة المقطع المحدد</translation>
    </message>
    <message>
        <source>select everything</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>set a label: on the selection, the selected span, the word</source>
        <translation>وضع وسم: على التحديد أو المقطع المحدد أو الكلمة</translation>
    </message>
    <message>
        <source>set the tenth label and those after it</source>
        <translation>وضع الوسم العاشر وما بعده</translation>
    </message>
    <message>
        <source>start and end of the line; with Ctrl, of the article</source>
        <translation>بداية السطر ونهايته؛ ومع Ctrl بداية المقال ونهايته</translation>
    </message>
    <message>
        <source>take a letter back</source>
        <translation>حذف حرف</translation>
    </message>
    <message>
        <source>take in all up to the next punctuation mark</source>
        <translation>ضم كل ما يسبق علامة الترقيم التالية</translation>
    </message>
    <message>
        <source>take one word less</source>
        <translation>إخراج كلمة من التحديد</translation>
    </message>
    <message>
        <source>take one word more into the selection</source>
        <translation>ضم كلمة أخرى إلى التحديد</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>التي تليها</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>التي قبلها</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s) assigned to you</source>
        <translation>
            <numerusform>لا مقالات كُلّفتَ بها</numerusform>
            <numerusform>مقال واحد كُلّفتَ به</numerusform>
            <numerusform>مقالان كُلّفتَ بهما</numerusform>
            <numerusform>%n مقالات كُلّفتَ بها</numerusform>
            <numerusform>%n مقالًا كُلّفتَ بها</numerusform>
            <numerusform>%n مقال كُلّفتَ بها</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Columns of the articles</source>
        <translation>أعمدة المقالات</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>تصفية المقالات</translation>
    </message>
    <message>
        <source>Filter by title…</source>
        <translation>تصفية بالعنوان…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>المرشحات ({count})</translation>
    </message>
    <message>
        <source>No article fits the filter.</source>
        <translation>لا مقال يوافق المرشح.</translation>
    </message>
    <message>
        <source>No articles yet. Drop files or folders here, or choose Project → Import.</source>
        <translation>لا مقالات بعد. أفلت ملفات أو مجلدات هنا، أو اختر المشروع ← استيراد.</translation>
    </message>
    <message>
        <source>State, language, label, date</source>
        <translation>الحالة واللغة والوسم والتاريخ</translation>
    </message>
    <message>
        <source>{shown} of {count} articles</source>
        <translation>المقالات: {shown} من {count}</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير متأكد</translation>
    </message>
</context>
<context>
    <name>ArticleNoteDialog</name>
    <message>
        <source>&amp;Keep the note</source>
        <translation>&amp;حفظ الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Remove the note</source>
        <translation>إ&amp;زالة الملاحظة</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>The note stays with your work on the article; it is no part of any span.</source>
        <translation>تبقى الملاحظة مع عملك على المقال، وليست جزءًا من أيّ مقطع.</translation>
    </message>
    <message>
        <source>What is there to say about this article?</source>
        <translation>ما الذي يقال عن هذا المقال؟</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>ArticlesMenu</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n article(s) for good…</source>
        <translation>
            <numerusform>ح&amp;ذف نهائي…</numerusform>
            <numerusform>ح&amp;ذف المقال نهائيًّا…</numerusform>
            <numerusform>ح&amp;ذف المقالين نهائيًّا…</numerusform>
            <numerusform>ح&amp;ذف %n مقالات نهائيًّا…</numerusform>
            <numerusform>ح&amp;ذف %n مقالًا نهائيًّا…</numerusform>
            <numerusform>ح&amp;ذف %n مقال نهائيًّا…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n article(s)…</source>
        <translation>
            <numerusform>&amp;صدّر المقالات (%n)…</numerusform>
            <numerusform>&amp;صدّر المقال…</numerusform>
            <numerusform>&amp;صدّر المقالين…</numerusform>
            <numerusform>&amp;صدّر %n مقالات…</numerusform>
            <numerusform>&amp;صدّر %n مقالًا…</numerusform>
            <numerusform>&amp;صدّر %n مقال…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n article(s) as done…</source>
        <translation>
            <numerusform>المقالات (%n) &amp;تمت…</numerusform>
            <numerusform>المقال &amp;تم…</numerusform>
            <numerusform>المقالان &amp;تما…</numerusform>
            <numerusform>%n مقالات &amp;تمت…</numerusform>
            <numerusform>%n مقالًا &amp;تمت…</numerusform>
            <numerusform>%n مقال &amp;تمت…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mark as done</source>
        <translation>&amp;تم</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>ا&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Put withdrawn articles back</source>
        <translation>إ&amp;عادة المقالات المسحوبة</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reopen %n article(s)…</source>
        <translation>
            <numerusform>أعد فتح الم&amp;قالات (%n)…</numerusform>
            <numerusform>أعد فتح الم&amp;قال…</numerusform>
            <numerusform>أعد فتح الم&amp;قالين…</numerusform>
            <numerusform>أعد فتح %n م&amp;قالات…</numerusform>
            <numerusform>أعد فتح %n م&amp;قالًا…</numerusform>
            <numerusform>أعد فتح %n م&amp;قال…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Withdraw %n article(s)</source>
        <translation>
            <numerusform>&amp;سحب</numerusform>
            <numerusform>&amp;سحب المقال</numerusform>
            <numerusform>&amp;سحب المقالين</numerusform>
            <numerusform>&amp;سحب %n مقالات</numerusform>
            <numerusform>&amp;سحب %n مقالًا</numerusform>
            <numerusform>&amp;سحب %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n &amp;title(s)</source>
        <translation>
            <numerusform>انسخ ال&amp;عناوين (%n)</numerusform>
            <numerusform>انسخ ال&amp;عنوان</numerusform>
            <numerusform>انسخ ال&amp;عنوانين</numerusform>
            <numerusform>انسخ %n &amp;عناوين</numerusform>
            <numerusform>انسخ %n &amp;عنوانًا</numerusform>
            <numerusform>انسخ %n &amp;عنوان</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Mark {count} of the articles as done?</source>
        <translation>هل تمّ العمل على {count} من المقالات؟</translation>
    </message>
    <message numerus="yes">
        <source>Moving %n article(s)…</source>
        <translation>
            <numerusform>تُنقل المقالات (%n)…</numerusform>
            <numerusform>يُنقل مقال واحد…</numerusform>
            <numerusform>يُنقل مقالان…</numerusform>
            <numerusform>تُنقل %n مقالات…</numerusform>
            <numerusform>يُنقل %n مقالًا…</numerusform>
            <numerusform>يُنقل %n مقال…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n article(s) &amp;aside…</source>
        <translation>
            <numerusform>&amp;نحّ المقالات (%n)…</numerusform>
            <numerusform>&amp;نحّ المقال…</numerusform>
            <numerusform>&amp;نحّ المقالين…</numerusform>
            <numerusform>&amp;نحّ %n مقالات…</numerusform>
            <numerusform>&amp;نحّ %n مقالًا…</numerusform>
            <numerusform>&amp;نحّ %n مقال…</numerusform>
        </translation>
    </message>
    <message>
        <source>The spans each has now are submitted. Those that are done or set aside already stay as they are.</source>
        <translation>تُسلَّم المقاطع الموجودة الآن في كل منها. وما تمّ أو نُحّي من قبل يبقى على حاله.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n pair(s) of duplicates were found and marked.</source>
        <translation>
            <numerusform>لم يُعثر على مكررات.</numerusform>
            <numerusform>عُثر على زوج واحد من المكررات وعُلّم.</numerusform>
            <numerusform>عُثر على زوجين من المكررات وعُلّما.</numerusform>
            <numerusform>عُثر على %n أزواج من المكررات وعُلّمت.</numerusform>
            <numerusform>عُثر على %n زوجًا من المكررات وعُلّمت.</numerusform>
            <numerusform>عُثر على %n زوج من المكررات وعُلّمت.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;توزيع</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>Assign articles</source>
        <translation>توزيع المقالات</translation>
    </message>
    <message>
        <source>Choose to whom</source>
        <translation>اختر لمن تُعطى</translation>
    </message>
    <message>
        <source>Give out articles</source>
        <translation>توزيع المقالات على الواسمين</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>جارٍ البحث عن المكررات…</translation>
    </message>
    <message>
        <source>Mark d&amp;uplicates…</source>
        <translation>تعليم ال&amp;مكررات…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>AssignmentOptions</name>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;كم مقالًا</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Only where</source>
        <translation>&amp;حيث فقط</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>ال&amp;جولة</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>ال&amp;بذرة</translation>
    </message>
    <message>
        <source>A&amp;nnotators</source>
        <translation>ال&amp;واسمون</translation>
    </message>
    <message>
        <source>Also &amp;duplicates of other articles</source>
        <translation>والم&amp;كررات من مقالات أخرى أيضًا</translation>
    </message>
    <message>
        <source>Also what somebody had in &amp;another round</source>
        <translation>وما كان لدى أحدهم في جولة أ&amp;خرى أيضًا</translation>
    </message>
    <message>
        <source>Annotators of each article</source>
        <translation>عدد واسمي كل مقال</translation>
    </message>
    <message>
        <source>Each article &amp;to</source>
        <translation>كل مقال &amp;إلى</translation>
    </message>
    <message>
        <source>Number of articles</source>
        <translation>عدد المقالات</translation>
    </message>
    <message>
        <source>all articles that fit</source>
        <translation>كل المقالات المطابقة</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>جميعهم</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>مثل {example}</translation>
    </message>
    <message>
        <source>every language</source>
        <translation>كل اللغات</translation>
    </message>
    <message>
        <source>so many articles to each:</source>
        <translation>هذا العدد من المقالات لكل واسم:</translation>
    </message>
    <message>
        <source>so many articles:</source>
        <translation>هذا العدد من المقالات:</translation>
    </message>
    <message>
        <source>so many of them:</source>
        <translation>هذا العدد منهم:</translation>
    </message>
    <message>
        <source>until each has so many:</source>
        <translation>حتى يصير لدى كل واسم:</translation>
    </message>
    <message>
        <source>{round} ({kind})</source>
        <translation>{round} ({kind})</translation>
    </message>
</context>
<context>
    <name>AttributesTab</name>
    <message>
        <source>&amp;For</source>
        <translation>ل&amp;لوسوم</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>&amp;Name in files</source>
        <translation>الاسم في الم&amp;لفات</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>ال&amp;قيم</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>any of several values</source>
        <translation>أيّ عدد من عدة قيم</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>one of several values</source>
        <translation>قيمة واحدة من عدة قيم</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>&amp;Go back to this one</source>
        <translation>ال&amp;عودة إلى هذه النسخة</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>النسخ الاحتياطية لهذا المشروع</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ النسخة</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Save a &amp;copy of the project…</source>
        <translation>حفظ &amp;نسخة من المشروع…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظت النسخة باسم {file}.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>There is none yet: they are made by themselves while you work.</source>
        <translation>لا نسخ بعد: تُحفظ النسخ تلقائيًّا أثناء عملك.</translation>
    </message>
    <message>
        <source>They are made by themselves while you work. Going back to one keeps what there is now as a backup too.</source>
        <translation>تُحفظ تلقائيًّا أثناء عملك. وعند العودة إلى إحداها يبقى ما هو موجود الآن نسخةً احتياطية أيضًا.</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>نسخة من {name}</translation>
    </message>
</context>
<context>
    <name>BoundaryHint</name>
    <message>
        <source>Moving the end</source>
        <translation>تحريك نهاية المقطع</translation>
    </message>
    <message>
        <source>Moving the start</source>
        <translation>تحريك بداية المقطع</translation>
    </message>
    <message>
        <source>arrows: letter · Ctrl+arrows: word · Tab: other end · Enter: keep · Esc: cancel</source>
        <translation>الأسهم: حرفًا حرفًا · Ctrl+الأسهم: كلمةً كلمة · Tab: الطرف الآخر · Enter: تثبيت · Esc: إلغاء</translation>
    </message>
</context>
<context>
    <name>BoundaryStrip</name>
    <message>
        <source>Before: {before}. First: {first}. Last: {last}. After: {after}.</source>
        <translation>قبله: {before}. أوّله: {first}. آخره: {last}. بعده: {after}.</translation>
    </message>
    <message>
        <source>Boundaries of what is selected</source>
        <translation>حدود ما هو محدّد</translation>
    </message>
    <message>
        <source>Select a span or some words: both ends are shown here, with every character easily missed.</source>
        <translation>حدّد مقطعًا أو كلمات يظهر هنا طرفاها، مع كل محرف قد تخطئه العين.</translation>
    </message>
</context>
<context>
    <name>CaseLaw</name>
    <message>
        <source>, </source>
        <comment>between spans</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>no span</source>
        <translation>لا مقطع</translation>
    </message>
    <message>
        <source>“{text}”: {label}</source>
        <translation>«{text}»: {label}</translation>
    </message>
</context>
<context>
    <name>CaseLawDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>ال&amp;ذهاب إليه</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Case law</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Decisions with a reason. Annotators read those on articles that they have sealed.</source>
        <translation>قرارات معلّلة. يقرأ الواسمون منها ما يخصّ مقالات سلّموها.</translation>
    </message>
    <message>
        <source>No decision has a reason yet. Write one below the versions while you decide.</source>
        <translation>لا قرار معلّلًا بعد. اكتب السبب أسفل الصيغ حين تبتّ.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Words or reason</source>
        <translation>الكلمات أو السبب</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>وُجدت مشكلة واحدة</numerusform>
            <numerusform>وُجدت مشكلتان</numerusform>
            <numerusform>وُجدت %n مشكلات</numerusform>
            <numerusform>وُجدت %n مشكلة</numerusform>
            <numerusform>وُجدت %n مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>C&amp;opy the list</source>
        <translation>&amp;نسخ القائمة</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>فحص المشروع</translation>
    </message>
    <message>
        <source>Every offset, surface, hash and submission is as it should be.</source>
        <translation>كل موضع ونص وبصمة وتسليم كما ينبغي.</translation>
    </message>
    <message>
        <source>Go back to a backup, or ask the person who looks after Annotator.</source>
        <translation>عُد إلى نسخة احتياطية، أو اسأل المسؤول عن Annotator.</translation>
    </message>
    <message>
        <source>Offsets, surfaces, hashes, sealed submissions, orphans, and the file itself.</source>
        <translation>المواضع والنصوص والبصمات والتسليمات والسجلات اليتيمة والملف نفسه.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>The project is being checked…</source>
        <translation>يجري فحص المشروع…</translation>
    </message>
    <message>
        <source>The project is whole</source>
        <translation>المشروع سليم</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Articles without their text</source>
        <translation>مقالات بلا نصوصها</translation>
    </message>
    <message>
        <source>Damage in the file</source>
        <translation>تلف في الملف</translation>
    </message>
    <message>
        <source>Done without a submission</source>
        <translation>مقالات تامّة بلا تسليم</translation>
    </message>
    <message>
        <source>Exports that the project cannot give any more</source>
        <translation>تصديرات لم يعد المشروع قادرًا على إخراجها</translation>
    </message>
    <message>
        <source>Files that are missing</source>
        <translation>ملفات ناقصة</translation>
    </message>
    <message>
        <source>Files that do not belong to the export</source>
        <translation>ملفات ليست من التصدير</translation>
    </message>
    <message>
        <source>Files that have changed since they were written</source>
        <translation>ملفات تغيّرت منذ كتابتها</translation>
    </message>
    <message>
        <source>Files that the project would give otherwise by now</source>
        <translation>ملفات يُخرجها المشروع الآن على غير ما هي عليه</translation>
    </message>
    <message>
        <source>Journal entries about nothing</source>
        <translation>قيود في السجل لا تخص شيئًا</translation>
    </message>
    <message>
        <source>Links that lead nowhere</source>
        <translation>روابط لا تؤدي إلى شيء</translation>
    </message>
    <message>
        <source>Records that cannot be read</source>
        <translation>بيانات لا يمكن قراءتها</translation>
    </message>
    <message>
        <source>Records that refer to nothing</source>
        <translation>بيانات تحيل إلى ما ليس موجودًا</translation>
    </message>
    <message>
        <source>Spans of a label set that is not there</source>
        <translation>مقاطع من مجموعة وسوم غير موجودة</translation>
    </message>
    <message>
        <source>Spans outside the text</source>
        <translation>مقاطع خارج النص</translation>
    </message>
    <message>
        <source>Spans that cut a letter from its marks</source>
        <translation>مقاطع تفصل حرفًا عن حركاته</translation>
    </message>
    <message>
        <source>Spans whose text is not that of the article</source>
        <translation>مقاطع لا يطابق نصها نص المقال</translation>
    </message>
    <message>
        <source>Spans with a label that is not in the label set</source>
        <translation>مقاطع بوسم ليس في مجموعة الوسوم</translation>
    </message>
    <message>
        <source>Submissions of a label set that is not there</source>
        <translation>تسليمات من مجموعة وسوم غير موجودة</translation>
    </message>
    <message>
        <source>Texts of another length</source>
        <translation>نصوص تغيّر طولها</translation>
    </message>
    <message>
        <source>Texts that have changed</source>
        <translation>نصوص تغيّرت</translation>
    </message>
    <message>
        <source>Zones outside the text</source>
        <translation>مناطق خارج النص</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>ChoicesTable</name>
    <message>
        <source>A&amp;dd a value</source>
        <translation>إ&amp;ضافة قيمة</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>في الملفات</translation>
    </message>
    <message>
        <source>Re&amp;move the value</source>
        <translation>إ&amp;زالة القيمة</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>contrast {ratio}</source>
        <translation>التباين {ratio}</translation>
    </message>
    <message>
        <source>contrast {ratio}: too little, at least {least} is needed</source>
        <translation>التباين {ratio}: لا يكفي، ويلزم {least} على الأقل</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>وسم: {name}</translation>
    </message>
    <message>
        <source>Type a few letters of a command…</source>
        <translation>اكتب بضعة أحرف من اسم الأمر…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a round</source>
        <translation>إضافة جولة</translation>
    </message>
    <message>
        <source>Add an annotator</source>
        <translation>إضافة واسم</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>الإجابة عن سؤال</translation>
    </message>
    <message>
        <source>Assign articles</source>
        <translation>توزيع المقالات</translation>
    </message>
    <message>
        <source>Begin the gold of the article</source>
        <translation>بدء العمل المرجعي للمقال</translation>
    </message>
    <message numerus="yes">
        <source>Change %n span(s) to {label}</source>
        <translation>
            <numerusform>تغيير لا مقاطع إلى {label}</numerusform>
            <numerusform>تغيير مقطع واحد إلى {label}</numerusform>
            <numerusform>تغيير مقطعين إلى {label}</numerusform>
            <numerusform>تغيير %n مقاطع إلى {label}</numerusform>
            <numerusform>تغيير %n مقطعًا إلى {label}</numerusform>
            <numerusform>تغيير %n مقطع إلى {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a round</source>
        <translation>تغيير جولة</translation>
    </message>
    <message>
        <source>Change an attribute of “{text}”</source>
        <translation>تغيير سمة من سمات «{text}»</translation>
    </message>
    <message>
        <source>Change the direction of the text</source>
        <translation>تغيير اتجاه النص</translation>
    </message>
    <message>
        <source>Change the flag “I am unsure”</source>
        <translation>تغيير علامة «لست متأكّدًا»</translation>
    </message>
    <message>
        <source>Change the label set</source>
        <translation>تغيير مجموعة الوسوم</translation>
    </message>
    <message>
        <source>Change the note on the article</source>
        <translation>تغيير الملاحظة على المقال</translation>
    </message>
    <message>
        <source>Change the note on “{text}”</source>
        <translation>تغيير الملاحظة على «{text}»</translation>
    </message>
    <message>
        <source>Change the reason on “{text}”</source>
        <translation>تغيير السبب في «{text}»</translation>
    </message>
    <message>
        <source>Change “{text}” to {label}</source>
        <translation>تغيير «{text}» إلى {label}</translation>
    </message>
    <message>
        <source>Decide alike on “{text}”</source>
        <translation>البتّ بالمثل في «{text}»</translation>
    </message>
    <message>
        <source>Decide on “{text}”</source>
        <translation>البتّ في «{text}»</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Import spans</source>
        <translation>استيراد مقاطع</translation>
    </message>
    <message>
        <source>Keep gold</source>
        <translation>حفظ المرجعي</translation>
    </message>
    <message>
        <source>Label every “{text}” as {label}</source>
        <translation>وسم كل «{text}» بوسم {label}</translation>
    </message>
    <message>
        <source>Label every “{text}” as {label} in several articles</source>
        <translation>وسم كل «{text}» بوسم {label} في عدة مقالات</translation>
    </message>
    <message>
        <source>Label “{text}” as {label}</source>
        <translation>وسم «{text}» بوسم {label}</translation>
    </message>
    <message>
        <source>Link two spans: {label}</source>
        <translation>ربط مقطعين: {label}</translation>
    </message>
    <message>
        <source>Mark duplicates</source>
        <translation>تعليم المكررات</translation>
    </message>
    <message>
        <source>Merge returned work</source>
        <translation>دمج عمل عائد</translation>
    </message>
    <message>
        <source>Move spans to other labels</source>
        <translation>نقل مقاطع إلى وسوم أخرى</translation>
    </message>
    <message>
        <source>Move the boundary of “{text}”</source>
        <translation>تحريك حدّ «{text}»</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>فتح حزمة</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>فتح المقال</translation>
    </message>
    <message>
        <source>Put the article back</source>
        <translation>إعادة المقال</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>حذف مقاطع</numerusform>
            <numerusform>حذف مقطع</numerusform>
            <numerusform>حذف مقطعين</numerusform>
            <numerusform>حذف %n مقاطع</numerusform>
            <numerusform>حذف %n مقطعًا</numerusform>
            <numerusform>حذف %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the link {label}</source>
        <translation>حذف الرابط {label}</translation>
    </message>
    <message>
        <source>Remove the span “{text}”</source>
        <translation>حذف المقطع «{text}»</translation>
    </message>
    <message>
        <source>Rename an annotator</source>
        <translation>تغيير اسم واسم</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Revert an earlier step</source>
        <translation>إرجاع خطوة سابقة</translation>
    </message>
    <message>
        <source>Set articles beside each other</source>
        <translation>وضع مقالين جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>تنحية</translation>
    </message>
    <message>
        <source>Settle the article</source>
        <translation>حسم المقال</translation>
    </message>
    <message>
        <source>Take an annotator back</source>
        <translation>إعادة واسم</translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>إدخال حزمة</translation>
    </message>
    <message>
        <source>Take newer work into gold</source>
        <translation>إدخال العمل الأحدث في المرجعي</translation>
    </message>
    <message>
        <source>Take the article up</source>
        <translation>بدء المقال</translation>
    </message>
    <message>
        <source>Take the gold up again</source>
        <translation>إعادة فتح المرجعي</translation>
    </message>
    <message>
        <source>Withdraw an annotator</source>
        <translation>سحب واسم</translation>
    </message>
    <message>
        <source>Withdraw the article</source>
        <translation>سحب المقال</translation>
    </message>
</context>
<context>
    <name>CompareFormatsDialog</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>A line for each layer of spans that a format writes. Nothing was kept of what was written.</source>
        <translation>سطر لكل طبقة مقاطع تكتبها الصيغة. ولم يبقَ شيء مما كُتب.</translation>
    </message>
    <message>
        <source>All done work of the annotators ticked is written in every format and with each choice that matters for spans, read back and counted. This shows what would be lost before anything is exported.</source>
        <translation>يُكتب كل عمل تام للواسمين المؤشَّر عليهم بكل صيغة ومع كل خيار يمسّ المقاطع، ثم يُقرأ ويُعدّ. وبهذا يظهر ما سيضيع قبل أن يُصدَّر شيء.</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>C&amp;opy the table</source>
        <translation>&amp;نسخ الجدول</translation>
    </message>
    <message>
        <source>Choose at least one annotator.</source>
        <translation>اختر واسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;مقارنة</translation>
    </message>
    <message>
        <source>Compare formats</source>
        <translation>مقارنة الصيغ</translation>
    </message>
    <message>
        <source>What becomes of {spans}</source>
        <translation>ما تصير إليه المقاطع: {spans}</translation>
    </message>
    <message>
        <source>What is written goes again; the project is not changed.</source>
        <translation>ما يُكتب يُحذف بعد ذلك، والمشروع لا يتغير.</translation>
    </message>
    <message>
        <source>Whose work?</source>
        <translation>عمل مَن؟</translation>
    </message>
    <message>
        <source>Writing in every format…</source>
        <translation>تجري الكتابة بكل صيغة…</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Do not ask again in this project</source>
        <translation>&amp;لا تسأل ثانيةً في هذا المشروع</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Nothing to label: done</source>
        <translation>لا شيء يوسم: &amp;تم</translation>
    </message>
    <message>
        <source>Done with no spans</source>
        <translation>تم بلا مقاطع</translation>
    </message>
    <message>
        <source>Is there nothing to label in this article?</source>
        <translation>أليس في هذا المقال ما يوسم؟</translation>
    </message>
    <message>
        <source>It has no spans. That is an answer too, and it counts as done.</source>
        <translation>ليس فيه مقاطع. وهذا جواب أيضًا، ويُحسب المقال تامًّا.</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>labelled {label}</source>
        <translation>بالوسم {label}</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>not labelled: {count}</source>
        <translation>بلا وسم: {count}</translation>
    </message>
    <message>
        <source>only in part</source>
        <translation>جزئيًّا فقط</translation>
    </message>
    <message>
        <source>only in part: {count}</source>
        <translation>جزئيًّا فقط: {count}</translation>
    </message>
    <message>
        <source>other boundaries</source>
        <translation>بحدود أخرى</translation>
    </message>
    <message>
        <source>other boundaries: {count}</source>
        <translation>بحدود أخرى: {count}</translation>
    </message>
    <message>
        <source>other label: {count}</source>
        <translation>بوسم آخر: {count}</translation>
    </message>
    <message>
        <source>{label}: {count}</source>
        <translation>{label}: {count}</translation>
    </message>
</context>
<context>
    <name>ConsistencyPanel</name>
    <message numerus="yes">
        <source>%n name(s) not labelled alike</source>
        <translation>
            <numerusform>لا أسماء موسومة على أنحاء مختلفة</numerusform>
            <numerusform>اسم واحد لم يوسم على نحو واحد</numerusform>
            <numerusform>اسمان لم يوسما على نحو واحد</numerusform>
            <numerusform>%n أسماء لم توسم على نحو واحد</numerusform>
            <numerusform>%n اسمًا لم يوسم على نحو واحد</numerusform>
            <numerusform>%n اسم لم يوسم على نحو واحد</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Everybody’s spans</source>
        <translation>مقاطع ال&amp;جميع</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>إعادة ال&amp;فحص</translation>
    </message>
    <message>
        <source>Every name is labelled alike wherever it stands.</source>
        <translation>كل اسم موسوم على نحو واحد حيثما ورد.</translation>
    </message>
    <message>
        <source>Looking for names that are not labelled alike…</source>
        <translation>جارٍ البحث عن أسماء لم توسم على نحو واحد…</translation>
    </message>
    <message>
        <source>Names that are not labelled alike</source>
        <translation>أسماء لم توسم على نحو واحد</translation>
    </message>
    <message>
        <source>Names that you have labelled in one place and not, or otherwise, in another.</source>
        <translation>أسماء وسمتها في موضع ولم تسمها في آخر، أو وسمتها فيه على نحو مختلف.</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>&amp;Divide into</source>
        <translation>&amp;قسمة إلى</translation>
    </message>
    <message>
        <source>A seed is a whole number, such as 7.</source>
        <translation>البذرة عدد صحيح، مثل 7.</translation>
    </message>
    <message>
        <source>Another number divides otherwise; the same one always alike.</source>
        <translation>عدد آخر يقسم قسمة أخرى، والعدد نفسه يقسم القسمة نفسها دائمًا.</translation>
    </message>
    <message>
        <source>Leave out spans in</source>
        <translation>ترك المقاطع الواقعة في</translation>
    </message>
    <message>
        <source>One condition a line, on id, title, source, url, language, published or meta.NAME; all must hold.</source>
        <translation>شرط في كل سطر على id أو title أو source أو url أو language أو published أو meta.NAME؛ ولا بد أن تصح كلها.</translation>
    </message>
    <message>
        <source>Only &amp;articles with</source>
        <translation>مقالات &amp;شرطها</translation>
    </message>
    <message>
        <source>Only articles in</source>
        <translation>مقالات لغتها</translation>
    </message>
    <message>
        <source>Only in the rounds</source>
        <translation>جولات دون غيرها</translation>
    </message>
    <message>
        <source>Parts and their shares</source>
        <translation>الأقسام ونِسَبها</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>split</source>
        <translation>القسمة</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>المناطق</translation>
    </message>
</context>
<context>
    <name>DefinitionsTab</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>إتاحة م&amp;جددًا</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>إي&amp;قاف الاستعمال</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (موقوف)</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>لا تكليفات</numerusform>
            <numerusform>تكليف واحد</numerusform>
            <numerusform>تكليفان</numerusform>
            <numerusform>%n تكليفات</numerusform>
            <numerusform>%n تكليفًا</numerusform>
            <numerusform>%n تكليف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>لا قيود في السجل</numerusform>
            <numerusform>قيد واحد في السجل</numerusform>
            <numerusform>قيدان في السجل</numerusform>
            <numerusform>%n قيود في السجل</numerusform>
            <numerusform>%n قيدًا في السجل</numerusform>
            <numerusform>%n قيد في السجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s)</source>
        <translation>
            <numerusform>لا تسليمات</numerusform>
            <numerusform>تسليم واحد</numerusform>
            <numerusform>تسليمان</numerusform>
            <numerusform>%n تسليمات</numerusform>
            <numerusform>%n تسليمًا</numerusform>
            <numerusform>%n تسليم</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>إ&amp;بقاء</translation>
    </message>
    <message>
        <source>&amp;Yes, delete all of this</source>
        <translation>&amp;نعم، احذف كل هذا</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s) for good?</source>
        <translation>
            <numerusform>لا شيء يُحذف</numerusform>
            <numerusform>أتحذف المقال نهائيًّا؟</numerusform>
            <numerusform>أتحذف المقالين نهائيًّا؟</numerusform>
            <numerusform>أتحذف %n مقالات نهائيًّا؟</numerusform>
            <numerusform>أتحذف %n مقالًا نهائيًّا؟</numerusform>
            <numerusform>أتحذف %n مقال نهائيًّا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>This goes with them, whoever made it, and undo does not bring it back:</source>
        <translation>ويُحذف معها ما يلي، أيًّا كان صاحبه، ولا يُعيده التراجع:</translation>
    </message>
    <message>
        <source>To take articles out of lists, exports and figures but keep the work, withdraw them instead.</source>
        <translation>إذا أردت إخراج المقالات من القوائم والتصدير والأرقام مع إبقاء العمل عليها، فاسحبها بدل حذفها.</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الاختلاف</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>Line above and line below</source>
        <translation>الخط الأعلى والخط الأسفل</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>لا مقطع</translation>
    </message>
    <message>
        <source>{label}, {count} spans</source>
        <translation>{label}، {count} مقاطع</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
</context>
<context>
    <name>DifferencePage</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا اختلافات</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>كل الواسمين</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>كل الاختلافات</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>كل اللغات</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>كل المصادر</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>كل المناطق</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>نوع الاختلاف</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Nothing differs in this way; take the filters away to see the others.</source>
        <translation>لا شيء يختلف على هذا النحو؛ أزل المرشّحات لترى سائر الاختلافات.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>إظهار ال&amp;كل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Words of a span or a title</source>
        <translation>كلمات من مقطع أو عنوان</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>in “{title}”</source>
        <translation>في «{title}»</translation>
    </message>
    <message>
        <source>missed by {name}</source>
        <translation>فات {name}</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>لا مقطع</translation>
    </message>
    <message>
        <source>the first has {first}, the second {second}</source>
        <translation>عند الأول {first}، وعند الثاني {second}</translation>
    </message>
    <message>
        <source>the surface “{surface}”</source>
        <translation>النص «{surface}»</translation>
    </message>
    <message>
        <source>{first} – {second}</source>
        <translation>{first} – {second}</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>boundaries: other</source>
        <translation>الحدود: غير ذلك</translation>
    </message>
    <message>
        <source>boundaries: particle</source>
        <translation>الحدود: حرف متصل</translation>
    </message>
    <message>
        <source>boundaries: quote or punctuation</source>
        <translation>الحدود: ترقيم أو تنصيص</translation>
    </message>
    <message>
        <source>boundaries: title</source>
        <translation>الحدود: لقب</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>متساويان</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>one span or several</source>
        <translation>مقطع واحد أو عدة</translation>
    </message>
    <message>
        <source>other boundaries</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>other label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>other label and boundaries</source>
        <translation>وسم آخر وحدود أخرى</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>الت&amp;فاصيل</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>C&amp;opy details</source>
        <translation>&amp;نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>تعذّر ذلك</translation>
    </message>
</context>
<context>
    <name>ErrorReporting</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>حدث ما لم يكن متوقعًا</translation>
    </message>
    <message>
        <source>The program goes on, and everything that was shown as saved is saved. If this happens again, copy the details and send them to the person who looks after Annotator; they are also kept in {file}.</source>
        <translation>البرنامج مستمر، وكل ما ظهر أنه محفوظ محفوظ. إذا تكرر هذا فانسخ التفاصيل وأرسلها إلى المسؤول عن Annotator؛ وهي محفوظة أيضًا في {file}.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>--filter {text}: there is nothing to look for; write a word after the ~.</source>
        <translation>{text}: ليس فيه ما يُبحث عنه؛ اكتب كلمة بعد العلامة ~.</translation>
    </message>
    <message>
        <source>--filter {text}: this is no condition; write a field, an operator and a value, such as source=SANA. Fields: {fields}; operators: {operators}</source>
        <translation>{text}: ليس هذا شرطًا؛ اكتب حقلًا وعلامة وقيمة، مثل source=SANA. الحقول: {fields}؛ والعلامات: {operators}</translation>
    </message>
    <message>
        <source>--filter {text}: {field} cannot be asked so; its operators are {operators}</source>
        <translation>{text}: لا يُسأل عن {field} هكذا؛ فعلاماته: {operators}</translation>
    </message>
    <message>
        <source>--filter {text}: “{value}” is no date; write a year, a month or a day, such as 2018 or 2018-08-23.</source>
        <translation>{text}: ليس «{value}» تاريخًا؛ اكتب سنة أو شهرًا أو يومًا، مثل 2018 أو ‎2018-08-23‎.</translation>
    </message>
    <message>
        <source>--split {text}: “{name}” stands twice; give each part its own name.</source>
        <translation>{text}: ورد «{name}» مرتين؛ سمِّ كل قسم باسم خاص به.</translation>
    </message>
    <message>
        <source>--split {text}: “{part}” is no part of a split; write names and shares above 0, such as train=80,dev=10,test=10.</source>
        <translation>{text}: ليس «{part}» قسمًا من قسمة؛ اكتب أسماء ونِسَبًا فوق الصفر، مثل train=80,dev=10,test=10.</translation>
    </message>
    <message>
        <source>A change of the label set is taken back as a whole, in Project → Label set.</source>
        <translation>يُرجَع تغيير مجموعة الوسوم كاملًا من: المشروع ← مجموعة الوسوم.</translation>
    </message>
    <message>
        <source>A label set needs at least one label that is not retired.</source>
        <translation>تحتاج مجموعة الوسوم إلى وسم واحد على الأقل غير موقوف.</translation>
    </message>
    <message>
        <source>A round needs a name.</source>
        <translation>لا بد للجولة من اسم.</translation>
    </message>
    <message>
        <source>A span cannot be linked to itself; go to another one.</source>
        <translation>لا يُربط مقطع بنفسه؛ اذهب إلى مقطع آخر.</translation>
    </message>
    <message>
        <source>A span that this link joined is no longer there; bring it back first.</source>
        <translation>أحد مقطعي هذا الرابط لم يعد موجودًا؛ أعِده أولًا.</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>لا بد للواسم من اسم.</translation>
    </message>
    <message>
        <source>An answer must say something.</source>
        <translation>يجب أن تقول الإجابة شيئًا.</translation>
    </message>
    <message>
        <source>An article cannot be set beside itself; choose another one.</source>
        <translation>لا يوضع مقال بجانب نفسه؛ اختر مقالًا آخر.</translation>
    </message>
    <message>
        <source>An example of {name} does not mark its stretch: “{text}”; put one stretch in [brackets].</source>
        <translation>مثال للوسم {name} لا يعيّن مقطعه: «{text}»؛ ضع مقطعًا واحدًا بين [معقوفين].</translation>
    </message>
    <message>
        <source>An import is not reverted here; remove the spans that are not wanted.</source>
        <translation>لا يُرجَع الاستيراد هنا؛ احذف المقاطع غير المرغوب فيها.</translation>
    </message>
    <message>
        <source>Another step over several articles came after this one; undo that first: {step}.</source>
        <translation>جاءت بعد هذه خطوة أخرى في عدة مقالات؛ تراجع عنها أولًا: {step}.</translation>
    </message>
    <message>
        <source>Each article is to go to {overlap} annotators, but only {people} are chosen; choose more, or a smaller overlap.</source>
        <translation>المطلوب أن يُعطى كل مقال إلى عدد من الواسمين هو {overlap}، ولم يُختر منهم إلا {people}؛ اختر المزيد، أو عددًا أقل لكل مقال.</translation>
    </message>
    <message>
        <source>From here on, no name that you have labelled before stands without its label.</source>
        <translation>لا يوجد بعد هذا الموضع اسم سبق أن وسمتَه وبقي بلا وسم.</translation>
    </message>
    <message>
        <source>No article has been sealed by anybody yet, so there is nothing to settle.</source>
        <translation>لم يسلّم أحد أي مقال بعد، فلا شيء يُحسم.</translation>
    </message>
    <message>
        <source>No article is left to export with --only done; choose otherwise, such as --only all.</source>
        <translation>لا مقال منجزًا ليُصدَّر؛ ضمّن غير المنجز أيضًا.</translation>
    </message>
    <message>
        <source>No other open place has the words “{text}” with the same versions.</source>
        <translation>لا موضع مفتوحًا آخر فيه الكلمات «{text}» بالصيغ نفسها.</translation>
    </message>
    <message>
        <source>Nobody has sealed “{title}” yet, so there is nothing to settle.</source>
        <translation>لم يسلّم أحد «{title}» بعد، فلا شيء يُحسم.</translation>
    </message>
    <message>
        <source>None of these packages holds work on the article “{article}”; name one by its id.</source>
        <translation>ليس في أيٍّ من هذه الحزم عمل على المقال «{article}»؛ سمِّ مقالًا بمعرّفه.</translation>
    </message>
    <message>
        <source>Opening, done, set aside and reopening are not reverted; reopen the article instead.</source>
        <translation>لا يُرجَع الفتح والإتمام والتنحية وإعادة الفتح؛ أعِد فتح المقال بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Say how many articles each annotator is to repeat, with --each N.</source>
        <translation>حدّد كم مقالًا يعيد كل واسم.</translation>
    </message>
    <message>
        <source>Stopped; what was not finished has left nothing behind.</source>
        <translation>أُوقف العمل، وما لم يكتمل لم يترك أثرًا.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The format {format} has no option “{option}”; it has: {known}.</source>
        <translation>ليس للصيغة {format} خيار اسمه «{option}»؛ وخياراتها: {known}.</translation>
    </message>
    <message>
        <source>The format {format} has no options, so there is no “{option}” to set; leave it out.</source>
        <translation>ليس للصيغة {format} خيارات، فلا خيار «{option}» فيها؛ اتركه.</translation>
    </message>
    <message>
        <source>The format {format} holds one annotator&apos;s work, and {count} fit ({names}); choose one with --from NAME.</source>
        <translation>صيغة {format} تحمل عمل واسم واحد، والمتاح {count} ({names})؛ فاختر واحدًا.</translation>
    </message>
    <message>
        <source>The format “{name}” can be read but not written; see annotator formats.</source>
        <translation>الصيغة «{name}» تُقرأ ولا تُكتب؛ فاختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The format “{name}” can be written but not read; see annotator formats.</source>
        <translation>الصيغة «{name}» تُكتب ولا تُقرأ؛ فاختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The gold of no article is settled yet; settle one first, in the window under Review → Adjudicate.</source>
        <translation>لم يُحسم مرجعي أي مقال بعد؛ احسم مقالًا أولًا، من مراجعة ← التحكيم في النافذة.</translation>
    </message>
    <message>
        <source>The gold of “{title}” has not begun yet; begin it first.</source>
        <translation>لم يبدأ العمل المرجعي للمقال «{title}» بعد؛ ابدأه أولًا.</translation>
    </message>
    <message>
        <source>The gold of “{title}” was made from what this merge brought, so it cannot be taken back; go back to the backup that was made before it, in Project → Backups.</source>
        <translation>صُنع العمل المرجعي للمقال «{title}» مما جاء به هذا الدمج، فلا يمكن التراجع عنه؛ عُد إلى النسخة الاحتياطية التي حُفظت قبله من: المشروع ← النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>The label set has no link for {first}; add one in Project → Label set.</source>
        <translation>ليس في مجموعة الوسوم رابط لوسم {first}؛ أضف رابطًا من: المشروع ← مجموعة الوسوم.</translation>
    </message>
    <message>
        <source>The label set has no link “{type}” between spans of these labels.</source>
        <translation>ليس في مجموعة الوسوم رابط «{type}» بين مقطعين لهما هذان الوسمان.</translation>
    </message>
    <message>
        <source>The name “{name}” is too close to that of the round “{other}”; choose another.</source>
        <translation>الاسم «{name}» قريب جدًا من اسم الجولة «{other}»؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The name “{name}” is too close to “{other}”; choose another.</source>
        <translation>الاسم «{name}» قريب جدًّا من «{other}»؛ فاختر غيره.</translation>
    </message>
    <message>
        <source>The name “{name}” stands twice; choose another.</source>
        <translation>الاسم «{name}» مكرر؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The option {option} of {format} cannot be “{value}”; it can be: {known}.</source>
        <translation>لا تصلح «{value}» قيمةً للخيار {option} في الصيغة {format}؛ والصالح منها: {known}.</translation>
    </message>
    <message>
        <source>The project has changed since this plan was made; look at the plan again, then assign.</source>
        <translation>تغيّر المشروع منذ وُضعت هذه الخطة؛ راجع الخطة من جديد ثم وزّع.</translation>
    </message>
    <message>
        <source>The range “{value}” ends before it begins; write the earlier date first.</source>
        <translation>المدى «{value}» ينتهي قبل أن يبدأ؛ اكتب التاريخ الأسبق أوّلًا.</translation>
    </message>
    <message>
        <source>The round “{name}” keeps its name: work goes there unless another round is named.</source>
        <translation>الجولة «{name}» تحتفظ باسمها: إليها يذهب العمل ما لم تُذكر جولة أخرى.</translation>
    </message>
    <message>
        <source>The span {start}–{end} would cut a letter from its marks; choose another boundary.</source>
        <translation>المقطع {start}–{end} يفصل حرفًا عن حركاته؛ فاختر حدًّا آخر.</translation>
    </message>
    <message>
        <source>There is neither a file nor a shipped label set “{name}”; name a file, or one of: {known}.</source>
        <translation>ليس هناك ملف ولا مجموعة وسوم مرفقة باسم «{name}»؛ فاختر ملفًّا أو واحدة من هذه: {known}.</translation>
    </message>
    <message>
        <source>There is no annotator “{name}” in this project; its annotators are: {known}.</source>
        <translation>ليس في هذا المشروع واسم باسم «{name}»؛ واسموه: {known}.</translation>
    </message>
    <message>
        <source>There is no article “{id}” in this project.</source>
        <translation>ليس في هذا المشروع مقال بالمعرّف «{id}».</translation>
    </message>
    <message>
        <source>There is no format “{name}”; there are: {known}.</source>
        <translation>لا توجد صيغة باسم «{name}»؛ الموجود: {known}.</translation>
    </message>
    <message>
        <source>There is no gold yet; settle an article first, in the window under Review → Adjudicate.</source>
        <translation>لا مرجعي بعد؛ احسم مقالًا أولًا، من مراجعة ← التحكيم في النافذة.</translation>
    </message>
    <message>
        <source>There is no round “{name}” in this project; its rounds are: {known}.</source>
        <translation>ليس في هذا المشروع جولة باسم «{name}»؛ جولاته: {known}.</translation>
    </message>
    <message>
        <source>There is no work here that a package gave out and that could be returned.</source>
        <translation>ليس هنا عمل أعطته حزمة ويمكن إعادته.</translation>
    </message>
    <message>
        <source>There is no zone “{name}”; zones are: {known}.</source>
        <translation>لا توجد منطقة اسمها «{name}»؛ والمناطق هي: {known}.</translation>
    </message>
    <message>
        <source>There is nobody to give articles to; add annotators first.</source>
        <translation>لا أحد تُعطى إليه المقالات؛ أضف واسمين أولًا.</translation>
    </message>
    <message>
        <source>There is nothing in this step to revert.</source>
        <translation>ليس في هذه الخطوة ما يُرجَع.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: of the articles whose gold is settled, “{name}” has none that is sealed in each of its rounds.</source>
        <translation>لا شيء يُقارَن بعد: ليس لدى «{name}» بين المقالات التي حُسم مرجعيها مقال سُلّم في كل جولاته.</translation>
    </message>
    <message>
        <source>There is nothing to import in {names}.</source>
        <translation>ليس في {names} ما يُستورد.</translation>
    </message>
    <message>
        <source>There is work in the round “{name}” already, so it cannot be taken back.</source>
        <translation>في الجولة «{name}» عمل بالفعل، فلا يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>These articles have more than {most} tokens, and a DocBin cannot hold so many; export them in several files: by language, or with --split.</source>
        <translation>في هذه المقالات أكثر من {most} وحدة نصية، وملف DocBin لا يتسع لها؛ صدّرها في عدة ملفات: بحسب اللغة، أو مقسومة إلى أقسام.</translation>
    </message>
    <message>
        <source>These options leave no article to export: {options}. Choose otherwise.</source>
        <translation>هذه الخيارات لا تُبقي مقالًا ليُصدَّر: {options}. فاختر غيرها.</translation>
    </message>
    <message>
        <source>These two spans are linked as {type} already.</source>
        <translation>هذان المقطعان مرتبطان من قبل برابط {type}.</translation>
    </message>
    <message>
        <source>This step was made with labels that the label set does not offer any more, so it cannot be taken; the spans stay as they are.</source>
        <translation>أُجريت هذه الخطوة بوسوم لم تعد مجموعة الوسوم تعرضها، فلا يمكن تنفيذها؛ تبقى المقاطع كما هي.</translation>
    </message>
    <message>
        <source>This was changed elsewhere meanwhile, so nothing was stored; open the article again.</source>
        <translation>تغيّر هذا في مكان آخر في هذه الأثناء، فلم يُحفظ شيء؛ افتح المقال من جديد.</translation>
    </message>
    <message>
        <source>What this merge brought has been changed since, so it cannot be taken back; go back to the backup that was made before it, in Project → Backups.</source>
        <translation>تغيّر ما جاء به هذا الدمج منذ ذلك الحين، فلا يمكن التراجع عنه؛ عُد إلى النسخة الاحتياطية التي حُفظت قبله من: المشروع ← النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>What this step left has been changed since, so it cannot be reverted; revert the later steps first.</source>
        <translation>تغيّر بعدها ما تركته هذه الخطوة، فلا يمكن إرجاعها؛ أرجِع الخطوات اللاحقة أولًا.</translation>
    </message>
    <message>
        <source>What was written for “{article}” reads back otherwise ({reason}); the target was left as it was. Please report this as a mistake in the program.</source>
        <translation>ما كُتب للمقال «{article}» يُقرأ على غير ما كُتب ({reason})، فتُرك الملف الهدف كما كان. نرجو الإبلاغ عن هذا على أنه خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>With these zones left out no zone remains; leave out fewer.</source>
        <translation>إن تُركت هذه المناطق لم تبقَ منطقة؛ اترك أقل منها.</translation>
    </message>
    <message>
        <source>Work on some of these articles has begun or the round has changed since, so this cannot be taken back; what is not to be worked on can be set aside.</source>
        <translation>بدأ العمل على بعض هذه المقالات أو تغيّرت الجولة منذ ذلك الحين، فلا يمكن التراجع عن هذا؛ ما لا يراد العمل عليه يمكن تنحيته.</translation>
    </message>
    <message>
        <source>Work was done under version {version} of the label set meanwhile, so it cannot be taken back; change the label set again instead.</source>
        <translation>أُنجز عمل في هذه الأثناء على الإصدار {version} من مجموعة الوسوم، فلا يمكن التراجع عنه؛ غيّر مجموعة الوسوم من جديد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>{bad} of {total} cannot be read, first: {first}</source>
        <translation>{bad} من {total} لا يمكن قراءته، وأولها: {first}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}، السطر {line}</translation>
    </message>
    <message>
        <source>{file}: a newer version of the program made this package; update the program to read it.</source>
        <translation>{file}: صنع هذه الحزمة إصدار أحدث من البرنامج؛ حدّث البرنامج لقراءتها.</translation>
    </message>
    <message>
        <source>{file}: a newer version of the program wrote this file; update the program to read it.</source>
        <translation>{file}: كتب هذا الملف إصدار أحدث من البرنامج؛ حدّث البرنامج لتقرأه.</translation>
    </message>
    <message>
        <source>{file}: a recipe has no “{key}”; it can have: {known}.</source>
        <translation>{file}: ليس في الوصفات «{key}»؛ والذي فيها: {known}.</translation>
    </message>
    <message>
        <source>{file}: an annotation points to {unit}, where none of its layer is; export the file anew.</source>
        <translation>{file}: تشير علامة إلى {unit} وليس هناك شيء من طبقتها؛ صدّر الملف من جديد.</translation>
    </message>
    <message>
        <source>{file}: another export is writing this; wait until it is done, or write elsewhere.</source>
        <translation>{file}: يكتب هذا تصديرٌ آخر؛ انتظر حتى ينتهي، أو اكتب في مكان آخر.</translation>
    </message>
    <message>
        <source>{file}: another program is writing to the project; wait a moment and try again.</source>
        <translation>{file}: برنامج آخر يكتب في المشروع؛ انتظر لحظة ثم حاول ثانيةً.</translation>
    </message>
    <message>
        <source>{file}: its encoding cannot be told; name it with --encoding, or save the file in UTF-8.</source>
        <translation>{file}: لا يمكن معرفة ترميزه؛ اختر الترميز بنفسك، أو احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}: its ending does not tell which format to write; name one with --format.</source>
        <translation>{file}: لا تدل نهايته على الصيغة المطلوبة؛ اختر صيغة.</translation>
    </message>
    <message>
        <source>{file}: no article text was found in this page; save the text itself as a .txt file.</source>
        <translation>{file}: لا يوجد نص مقال في هذه الصفحة؛ احفظ النص نفسه في ملف ‎.txt.</translation>
    </message>
    <message>
        <source>{file}: no column is named FORM; name the columns in a first line “# global.columns = …”.</source>
        <translation>{file}: لا عمود اسمه FORM؛ سمِّ الأعمدة في سطر أول: «# global.columns = …».</translation>
    </message>
    <message>
        <source>{file}: no column is named as the text; name one with --text-column: {columns}.</source>
        <translation>{file}: ليس في أسماء الأعمدة ما يدل على النص؛ اختر عمود النص من: {columns}.</translation>
    </message>
    <message>
        <source>{file}: none of the work in it, by {names}, is in a form that can be read; export the project anew, with annotations as UIMA CAS XMI or WebAnno TSV 3.</source>
        <translation>{file}: لا شيء من العمل الذي فيه بصيغة يمكن قراءتها، وأصحابه: {names}؛ صدّر المشروع من جديد واجعل علاماته بصيغة UIMA CAS XMI أو WebAnno TSV 3.</translation>
    </message>
    <message>
        <source>{file}: span {start}–{end} holds no character; correct its offsets.</source>
        <translation>{file}: المقطع {start}–{end} خالٍ من المحارف؛ صحّح موضعيه.</translation>
    </message>
    <message>
        <source>{file}: span {start}–{end} lies outside the text, which has {length} characters; correct its offsets.</source>
        <translation>{file}: المقطع {start}–{end} خارج النص الذي طوله {length} من المحارف؛ صحّح موضعيه.</translation>
    </message>
    <message>
        <source>{file}: span {start}–{end} should read “{expected}”, but the text there reads “{found}”; correct the offsets or the text.</source>
        <translation>{file}: يُفترض أن يكون المقطع {start}–{end} «{expected}»، لكن النص هناك «{found}»؛ صحّح الموضعين أو النص.</translation>
    </message>
    <message>
        <source>{file}: spans come with the text, but nobody is named; say whose they are with --as NAME, or import a folder in which each annotator has a folder.</source>
        <translation>{file}: مع النص مقاطع لا يُذكر صاحبها؛ حدّد صاحب المقاطع، أو استورد مجلدًا لكل واسم فيه مجلد.</translation>
    </message>
    <message>
        <source>{file}: task {task} does not say which of its data is the text ({keys}); call that one “text”.</source>
        <translation>{file}: لا تبيّن المهمة {task} أي بياناتها هو النص ({keys})؛ سمِّه «text».</translation>
    </message>
    <message>
        <source>{file}: task {task} labels a web page, whose offsets do not count in its source; export it as plain text.</source>
        <translation>{file}: المهمة {task} توسم صفحة ويب، ومواضعها لا تصح في مصدرها؛ صدّرها نصًّا عاديًّا.</translation>
    </message>
    <message>
        <source>{file}: the article id “{id}” already stands for another text in the project; give this text another id, or move its spans onto the text of the project with --realign.</source>
        <translation>{file}: المعرّف «{id}» لنص آخر في المشروع؛ أعطِ هذا النص معرّفًا آخر، أو انقل مقاطعه إلى نص المشروع.</translation>
    </message>
    <message>
        <source>{file}: the article id “{id}” stands for another text in the project, and the two share too little to move spans from one to the other; give this text another id.</source>
        <translation>{file}: المعرّف «{id}» لنص آخر في المشروع، والمشترك بين النصين أقل من أن تُنقل المقاطع من أحدهما إلى الآخر؛ أعطِ هذا النص معرّفًا آخر.</translation>
    </message>
    <message>
        <source>{file}: the article id “{id}” stands for two different texts in what is imported; give each its own id, or move the spans of this one onto the first with --realign.</source>
        <translation>{file}: المعرّف «{id}» لنصين مختلفين فيما يُستورد؛ أعطِ كلًّا منهما معرّفه، أو انقل مقاطع هذا النص إلى الأول.</translation>
    </message>
    <message>
        <source>{file}: the comment “{key}” does not hold what it should ({reason}); correct it, or remove it to read the rest.</source>
        <translation>{file}: ليس في التعليق «{key}» ما ينبغي أن يكون فيه ({reason})؛ صحّحه، أو احذفه ليُقرأ الباقي.</translation>
    </message>
    <message>
        <source>{file}: the disk did not do what was asked ({reason}); check it, and go back to a backup.</source>
        <translation>{file}: لم ينفّذ القرص ما طُلب ({reason})؛ افحصه، وعُد إلى نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{file}: the disk is full, so nothing was stored; make room and try again.</source>
        <translation>{file}: القرص ممتلئ فلم يُحفظ شيء؛ أفسح مكانًا ثم حاول ثانيةً.</translation>
    </message>
    <message>
        <source>{file}: the label set has no label “{label}”; map it with --map {label}=NAME, leave it out with --map {label}=, or add it with --add-labels.</source>
        <translation>{file}: ليس في مجموعة الوسوم وسم باسم «{label}»؛ اختر الوسم المقابل له عند الاستيراد، أو اتركه، أو أضفه وسمًا جديدًا.</translation>
    </message>
    <message>
        <source>{file}: the label set of this project was changed here, so the lead&apos;s cannot take its place; undo that change first.</source>
        <translation>{file}: غُيّرت مجموعة وسوم هذا المشروع هنا، فلا يمكن أن تحل محلها مجموعة المشرف؛ تراجع عن ذلك التغيير أولًا.</translation>
    </message>
    <message>
        <source>{file}: the link “{type}” ends at the span “{span}”, which is not in this article&apos;s work.</source>
        <translation>{file}: الرابط «{type}» ينتهي عند المقطع «{span}»، وهو ليس من العمل على هذا المقال.</translation>
    </message>
    <message>
        <source>{file}: the number of columns in this line is {found}, not {expected}; correct it, or part them as the other lines do.</source>
        <translation>{file}: عدد الأعمدة في هذا السطر {found} لا {expected}؛ صحّحه، أو افصل بينها كما في سائر الأسطر.</translation>
    </message>
    <message>
        <source>{file}: the project can only be read; nothing was stored.</source>
        <translation>{file}: المشروع للقراءة فقط، فلم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{file}: the project cannot be opened ({reason}); check who may read it.</source>
        <translation>{file}: لا يمكن فتح المشروع ({reason})؛ تحقق من أذونات قراءته.</translation>
    </message>
    <message>
        <source>{file}: the project could not be brought up to date ({reason}); nothing was changed.</source>
        <translation>{file}: تعذّر تحديث المشروع ({reason})، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>{file}: the project file is damaged ({reason}); go back to a backup with annotator restore.</source>
        <translation>{file}: ملف المشروع تالف ({reason})؛ عُد إلى نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{file}: the project file was moved or replaced while it was open; close it and open it again.</source>
        <translation>{file}: نُقل ملف المشروع أو استُبدل وهو مفتوح؛ أغلقه وافتحه من جديد.</translation>
    </message>
    <message>
        <source>{file}: the project has none of the assignments in this package any more.</source>
        <translation>{file}: لم يعد في المشروع أي من تكليفات هذه الحزمة.</translation>
    </message>
    <message>
        <source>{file}: the project is open in a window or another program; close it there first.</source>
        <translation>{file}: المشروع مفتوح في نافذة أخرى أو برنامج آخر؛ أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>{file}: the quotation marks of this row are not well-formed ({reason}); correct them.</source>
        <translation>{file}: علامات الاقتباس في هذا الصف غير سليمة ({reason})؛ صحّحها.</translation>
    </message>
    <message>
        <source>{file}: the recipe does not say which format to write; add a line such as format = &quot;spacy&quot;.</source>
        <translation>{file}: لا تذكر الوصفة بأي صيغة يُكتب؛ أضف سطرًا مثل format = &quot;spacy&quot;.</translation>
    </message>
    <message>
        <source>{file}: the system refuses this ({reason}); check the name, who may use it, and the disk.</source>
        <translation>{file}: يرفض النظام ذلك ({reason})؛ تحقق من الاسم ومن الأذونات ومن القرص.</translation>
    </message>
    <message>
        <source>{file}: the text holds the control character {character} at character {offset}; remove it, or import with --strip-controls.</source>
        <translation>{file}: في النص محرف تحكم {character} عند المحرف {offset}؛ احذفه، أو استورد مع إزالة محارف التحكم.</translation>
    </message>
    <message>
        <source>{file}: the text that it marks, {text}, is not beside it; put it there.</source>
        <translation>{file}: النص الذي يَسِمه، {text}، ليس إلى جانبه؛ ضعه هناك.</translation>
    </message>
    <message>
        <source>{file}: the token {token} should read “{expected}”, but the text at its offsets reads “{found}”; export the file anew.</source>
        <translation>{file}: ينبغي أن يكون نص الوحدة {token}: «{expected}»، لكن النص في موضعها: «{found}»؛ صدّر الملف من جديد.</translation>
    </message>
    <message>
        <source>{file}: the type “{type}” is described nowhere; put the TypeSystem.xml of the same export beside it.</source>
        <translation>{file}: النوع «{type}» غير موصوف في أي مكان؛ ضع إلى جانبه ملف TypeSystem.xml من التصدير نفسه.</translation>
    </message>
    <message>
        <source>{file}: the {what} “{id}” stands twice; give each its own.</source>
        <translation>{file}: ‏«{id}» ({what}) وارد مرتين؛ أعطِ كلًّا منهما ما يخصه.</translation>
    </message>
    <message>
        <source>{file}: there is a header, but no row under it.</source>
        <translation>{file}: هناك صف عناوين ولا صفوف تحته.</translation>
    </message>
    <message>
        <source>{file}: there is no &lt;article&gt; in this XML; put each article&apos;s text in an &lt;article&gt; element.</source>
        <translation>{file}: ليس في ملف XML هذا عنصر &lt;article&gt;؛ ضع نص كل مقال في عنصر &lt;article&gt;.</translation>
    </message>
    <message>
        <source>{file}: there is no &lt;text&gt; in this TEI document; only texts written out in it can be read.</source>
        <translation>{file}: ليس في مستند TEI هذا عنصر &lt;text&gt;؛ ولا تُقرأ إلا النصوص المكتوبة فيه.</translation>
    </message>
    <message>
        <source>{file}: there is no annotator {name} in this project to whom work was given out.</source>
        <translation>{file}: ليس في هذا المشروع واسم أُعطي عملًا باسم {name}.</translation>
    </message>
    <message>
        <source>{file}: there is no article in it.</source>
        <translation>{file}: ليس فيه مقال.</translation>
    </message>
    <message>
        <source>{file}: there is no column “{column}”; name one of its columns with --text-column: {columns}.</source>
        <translation>{file}: لا يوجد عمود باسم «{column}»؛ اختر أحد أعمدته: {columns}.</translation>
    </message>
    <message>
        <source>{file}: there is no encoding “{encoding}”; name another, such as utf-8, utf-16, windows-1256 or iso-8859-6, or leave out --encoding.</source>
        <translation>{file}: لا يوجد ترميز باسم «{encoding}»؛ اختر غيره، مثل utf-8 أو utf-16 أو windows-1256 أو iso-8859-6، أو دع البرنامج يعرفه.</translation>
    </message>
    <message>
        <source>{file}: there is no folder “{folder}”; make it first, or write elsewhere.</source>
        <translation>{file}: لا يوجد مجلد «{folder}»؛ أنشئه أولًا، أو اكتب في مكان آخر.</translation>
    </message>
    <message>
        <source>{file}: there is no manifest of an export here; name a folder or file that an export wrote.</source>
        <translation>{file}: ليس هنا كشف تصدير؛ اختر مجلدًا أو ملفًّا كتبه تصدير.</translation>
    </message>
    <message>
        <source>{file}: there is no such file or folder.</source>
        <translation>{file}: لا يوجد ملف أو مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <source>{file}: there is no such project; create it with annotator new.</source>
        <translation>{file}: لا يوجد مشروع بهذا الاسم؛ أنشئ مشروعًا جديدًا أو اختر غيره.</translation>
    </message>
    <message>
        <source>{file}: there is no text in it.</source>
        <translation>{file}: ليس فيه نص.</translation>
    </message>
    <message>
        <source>{file}: there is no text in the column “{column}” of this row; fill it in, or leave out the row.</source>
        <translation>{file}: العمود «{column}» في هذا الصف خالٍ من النص؛ املأه، أو احذف الصف.</translation>
    </message>
    <message>
        <source>{file}: there is no text in this CAS; export one that holds its text.</source>
        <translation>{file}: ليس في ملف CAS هذا نص؛ صدّر ملفًّا فيه نصه.</translation>
    </message>
    <message>
        <source>{file}: this XML declares a document type, which is refused; export it anew as UIMA CAS XMI.</source>
        <translation>{file}: في ملف XML هذا نوع مستند معلن، وهذا مرفوض؛ صدّره من جديد بصيغة UIMA CAS XMI.</translation>
    </message>
    <message>
        <source>{file}: this XML has a DOCTYPE, which is not read for safety; remove it and import again.</source>
        <translation>{file}: في ملف XML هذا DOCTYPE، وهو لا يُقرأ حفظًا للأمان؛ احذفه ثم أعد الاستيراد.</translation>
    </message>
    <message>
        <source>{file}: this cannot be read ({reason}).</source>
        <translation>{file}: لا يمكن قراءته ({reason}).</translation>
    </message>
    <message>
        <source>{file}: this cannot be read as a UIMA CAS ({reason}); export it anew as UIMA CAS XMI or UIMA CAS JSON.</source>
        <translation>{file}: لا يُقرأ هذا على أنه UIMA CAS ({reason})؛ صدّره من جديد بصيغة UIMA CAS XMI أو UIMA CAS JSON.</translation>
    </message>
    <message>
        <source>{file}: this cannot be written ({reason}); write elsewhere, or make room.</source>
        <translation>{file}: لا يمكن كتابته ({reason})؛ اكتب في مكان آخر، أو أفسح مكانًا.</translation>
    </message>
    <message>
        <source>{file}: this file exists already; choose another name.</source>
        <translation>{file}: هذا الملف موجود؛ فاختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file}: this folder holds files that no export wrote; name an empty or a new folder to write to.</source>
        <translation>{file}: في هذا المجلد ملفات لم يكتبها تصدير؛ اختر للكتابة مجلدًا فارغًا أو جديدًا.</translation>
    </message>
    <message>
        <source>{file}: this is a file, and a folder is to be written; name another one.</source>
        <translation>{file}: هذا ملف، والمطلوب كتابة مجلد؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file}: this is a folder; name a file to write to.</source>
        <translation>{file}: هذا مجلد؛ حدّد ملفًّا يُكتب إليه.</translation>
    </message>
    <message>
        <source>{file}: this is a folder; name a file.</source>
        <translation>{file}: هذا مجلد؛ حدّد ملفًّا.</translation>
    </message>
    <message>
        <source>{file}: this is a folder; name a project file.</source>
        <translation>{file}: هذا مجلد؛ حدّد ملف مشروع.</translation>
    </message>
    <message>
        <source>{file}: this is a project; name another file to write to.</source>
        <translation>{file}: هذا مشروع؛ حدّد ملفًّا آخر يُكتب إليه.</translation>
    </message>
    <message>
        <source>{file}: this is an SQLite file of another program, not a project of Annotator.</source>
        <translation>{file}: هذا ملف SQLite لبرنامج آخر، وليس مشروعًا من مشاريع Annotator.</translation>
    </message>
    <message>
        <source>{file}: this is no DocBin of spaCy ({reason}); write it again with spaCy&apos;s DocBin.to_disk and import that.</source>
        <translation>{file}: ليس هذا ملف DocBin من spaCy ({reason})؛ اكتبه من جديد بدالة DocBin.to_disk في spaCy ثم استورده.</translation>
    </message>
    <message>
        <source>{file}: this is no JSON ({reason}); each line must hold one JSON object.</source>
        <translation>{file}: ليس هذا JSON ({reason})؛ لا بد أن يكون في كل سطر كائن JSON واحد.</translation>
    </message>
    <message>
        <source>{file}: this is no JSON of Label Studio&apos;s ({reason}); export the project anew as JSON.</source>
        <translation>{file}: ليس هذا ملف JSON من Label Studio ({reason})؛ صدّر المشروع من جديد بصيغة JSON.</translation>
    </message>
    <message>
        <source>{file}: this is no WebAnno TSV 3 file, which begins with #FORMAT=WebAnno TSV 3; export it anew in that format.</source>
        <translation>{file}: ليس هذا ملف WebAnno TSV 3، فهو يبدأ بالسطر #FORMAT=WebAnno TSV 3؛ صدّره من جديد بهذه الصيغة.</translation>
    </message>
    <message>
        <source>{file}: this is no Word document of the .docx kind ({reason}); open it in a word processor and save it as .docx.</source>
        <translation>{file}: ليس هذا مستند Word من نوع ‎.docx ({reason})؛ افتحه في معالج نصوص واحفظه بصيغة ‎.docx.</translation>
    </message>
    <message>
        <source>{file}: this is no label set: {reason}.</source>
        <translation>{file}: ليست هذه مجموعة وسوم: {reason}.</translation>
    </message>
    <message>
        <source>{file}: this is no line of CoNLL-U Plus ({reason}); correct it.</source>
        <translation>{file}: ليس هذا سطرًا من CoNLL-U Plus ({reason})؛ صحّحه.</translation>
    </message>
    <message>
        <source>{file}: this is no line of brat&apos;s ({reason}); correct it, or take it out.</source>
        <translation>{file}: ليس هذا سطرًا من أسطر brat ({reason})؛ صحّحه، أو احذفه.</translation>
    </message>
    <message>
        <source>{file}: this is no manifest of an export ({reason}); export anew.</source>
        <translation>{file}: ليس هذا كشف تصدير ({reason})؛ صدّر من جديد.</translation>
    </message>
    <message>
        <source>{file}: this is no ordinary file; name another one to write to.</source>
        <translation>{file}: ليس هذا ملفًّا عاديًّا؛ حدّد ملفًّا آخر يُكتب إليه.</translation>
    </message>
    <message>
        <source>{file}: this is no project export of INCEpTION ({reason}); export the project anew, with annotations as UIMA CAS XMI or WebAnno TSV 3.</source>
        <translation>{file}: ليس هذا تصدير مشروع من INCEpTION ({reason})؛ صدّر المشروع من جديد واجعل علاماته بصيغة UIMA CAS XMI أو WebAnno TSV 3.</translation>
    </message>
    <message>
        <source>{file}: this is no project of Annotator; choose a file that ends in .annotator.</source>
        <translation>{file}: ليس هذا مشروعًا من مشاريع Annotator؛ اختر ملفًّا ينتهي اسمه بـ ‎.annotator.</translation>
    </message>
    <message>
        <source>{file}: this is no recipe in TOML ({reason}).</source>
        <translation>{file}: ليس هذا وصفة بصيغة TOML ({reason}).</translation>
    </message>
    <message>
        <source>{file}: this is no text file; name its encoding with --encoding if it is one after all.</source>
        <translation>{file}: ليس هذا ملفًّا نصيًّا؛ فإن كان كذلك فاختر ترميزه.</translation>
    </message>
    <message>
        <source>{file}: this is no well-formed XML ({reason}); correct it, or save it anew.</source>
        <translation>{file}: ليس هذا XML سليم البناء ({reason})؛ صحّحه، أو احفظه من جديد.</translation>
    </message>
    <message>
        <source>{file}: this is no whole package of Annotator ({reason}); have it made and sent again.</source>
        <translation>{file}: ليست هذه حزمة سليمة من Annotator ({reason})؛ اطلب صنعها وإرسالها من جديد.</translation>
    </message>
    <message>
        <source>{file}: this is not text ({reason}); save its text as a .txt file in UTF-8 and import that.</source>
        <translation>{file}: ليس هذا نصًّا ({reason})؛ احفظ نصه في ملف ‎.txt بترميز UTF-8 واستورده.</translation>
    </message>
    <message>
        <source>{file}: this is not text in {encoding}; save the file in UTF-8, or name its encoding with --encoding.</source>
        <translation>{file}: ليس هذا نصًّا بترميز {encoding}؛ احفظ الملف بترميز UTF-8، أو اختر ترميزه.</translation>
    </message>
    <message>
        <source>{file}: this is not {encoding}: byte {offset} does not fit; choose another encoding, or leave out --encoding.</source>
        <translation>{file}: ليس ترميزه {encoding}: البايت {offset} لا يوافقه؛ اختر ترميزًا آخر، أو دع البرنامج يعرفه.</translation>
    </message>
    <message>
        <source>{file}: this is the project itself; choose another name for the copy.</source>
        <translation>{file}: هذا هو المشروع نفسه؛ اختر للنسخة اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file}: this kind of file is not known; name its format with --format.</source>
        <translation>{file}: هذا النوع من الملفات غير معروف؛ احفظه بصيغة معروفة، مثل ‎.txt أو ‎.docx.</translation>
    </message>
    <message>
        <source>{file}: this line cannot be read ({reason}); export the file anew.</source>
        <translation>{file}: لا يُقرأ هذا السطر ({reason})؛ صدّر الملف من جديد.</translation>
    </message>
    <message>
        <source>{file}: this line has a tag but no token; correct it.</source>
        <translation>{file}: في هذا السطر علامة وسم بلا وحدة نصية؛ صحّحه.</translation>
    </message>
    <message>
        <source>{file}: this looks like {encoding}, but the bytes from {offset} on are not; save the file anew in UTF-8, or name its encoding with --encoding.</source>
        <translation>{file}: يبدو ترميزه {encoding}، لكن البايتات من {offset} فصاعدًا لا توافقه؛ احفظ الملف من جديد بترميز UTF-8، أو اختر ترميزه.</translation>
    </message>
    <message>
        <source>{file}: this older project must be brought up to date first, but it cannot be written.</source>
        <translation>{file}: هذا المشروع القديم يحتاج إلى تحديث أولًا، لكن الكتابة فيه غير ممكنة.</translation>
    </message>
    <message>
        <source>{file}: this package belongs to another project; choose the one it came from.</source>
        <translation>{file}: هذه الحزمة لمشروع آخر؛ اختر المشروع الذي جاءت منه.</translation>
    </message>
    <message>
        <source>{file}: this package brings work back to the project it was given out from; merge it there.</source>
        <translation>{file}: تعيد هذه الحزمة عملًا إلى المشروع الذي أُعطي منه؛ ادمجها هناك.</translation>
    </message>
    <message>
        <source>{file}: this package gives out work and brings none back; open it, or take it in as an update.</source>
        <translation>{file}: تعطي هذه الحزمة عملًا ولا تعيد شيئًا؛ افتحها، أو أدخلها تحديثًا.</translation>
    </message>
    <message>
        <source>{file}: this package holds work on an assignment that is not {name}&apos;s; have it made again.</source>
        <translation>{file}: في هذه الحزمة عمل على تكليف ليس لـ{name}؛ اطلب صنعها من جديد.</translation>
    </message>
    <message>
        <source>{file}: this package is for {name}, and this project is another annotator&apos;s.</source>
        <translation>{file}: هذه الحزمة لـ{name}، وهذا المشروع لواسم آخر.</translation>
    </message>
    <message>
        <source>{file}: this package only updates a project that was opened from an earlier one; take it in there.</source>
        <translation>{file}: هذه الحزمة تحدّث فقط مشروعًا فُتح من حزمة سابقة؛ أدخلها هناك.</translation>
    </message>
    <message>
        <source>{file}: this project was made by a newer version of Annotator (schema {schema}, this one knows {known}); update the program.</source>
        <translation>{file}: أُنشئ هذا المشروع بإصدار أحدث من Annotator (المخطط {schema}، وهذا الإصدار يعرف {known})؛ حدّث البرنامج.</translation>
    </message>
    <message>
        <source>{file}: this project was not opened from a package, so none can be exchanged with it.</source>
        <translation>{file}: لم يُفتح هذا المشروع من حزمة، فلا تُتبادل معه الحزم.</translation>
    </message>
    <message>
        <source>{file}: this row has {found} fields, the header {expected}; put fields that hold “{delimiter}” in quotes.</source>
        <translation>{file}: في هذا الصف {found} من الحقول وفي صف العناوين {expected}؛ ضع الحقول التي فيها «{delimiter}» بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>{file}: this work was done under version {version} of the label set, but the project has version {known}; bring its label set up to that first.</source>
        <translation>{file}: أُنجز هذا العمل على الإصدار {version} من مجموعة الوسوم، وفي المشروع الإصدار {known}؛ ارفع مجموعة وسومه إليه أولًا.</translation>
    </message>
    <message>
        <source>{file}: what is read lies there, and would be replaced; write elsewhere.</source>
        <translation>{file}: هناك ما يُقرأ، وكان سيُستبدل؛ اكتب في مكان آخر.</translation>
    </message>
    <message>
        <source>{file}: what it has on “{article}” cannot be taken: a submission of the same id holds something else here, and submissions never change.</source>
        <translation>{file}: لا يمكن أخذ ما فيها عن «{article}»: هنا تسليم بالمعرّف نفسه فيه شيء آخر، والتسليمات لا تتغيّر أبدًا.</translation>
    </message>
    <message>
        <source>{file}: what it has on “{article}” cannot be taken: what was sealed last there stands here already as an earlier submission; reopen the article instead.</source>
        <translation>{file}: لا يمكن أخذ ما فيها عن «{article}»: آخر ما سُلّم هناك موجود هنا أصلًا تسليمًا أسبق؛ أعد فتح المقال بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>{file}: what travels beside the document cannot be read ({reason}); restore the file, or remove it.</source>
        <translation>{file}: لا يُقرأ الملف المصاحب للمستند ({reason})؛ استعد الملف، أو احذفه.</translation>
    </message>
    <message>
        <source>{file}: what was written reads back otherwise; the file was left as it was. Please report this as a mistake in the program.</source>
        <translation>{file}: ما كُتب يُقرأ على غير ما هو؛ تُرك الملف كما كان. نرجو الإبلاغ عن ذلك لأنه خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>{file}: {annotator} already has other spans in “{title}” (round {round}): {here} there, {there} in the file; remove one of the two, or import them into a project under two rounds.</source>
        <translation>{file}: لدى {annotator} مقاطع أخرى في «{title}» (الجولة {round}): {here} هناك و{there} في الملف؛ احذف أحد العملين، أو استوردهما إلى مشروع في جولتين.</translation>
    </message>
    <message>
        <source>{file}: {count} labels are not in the label set: {labels}; map them with --map THEIRS=OURS, leave them out with --map THEIRS=, or add them with --add-labels.</source>
        <translation>{file}: عدد الوسوم التي ليست في مجموعة الوسوم {count}: {labels}؛ اختر ما يقابلها عند الاستيراد، أو اتركها، أو أضفها وسومًا جديدة.</translation>
    </message>
    <message>
        <source>{file}: {name} of &lt;{element}&gt; cannot be “{value}”; it must be {expected}.</source>
        <translation>{file}: لا تصلح القيمة «{value}» للحقل {name} في العنصر &lt;{element}&gt;؛ والمطلوب: {expected}.</translation>
    </message>
    <message>
        <source>{file}: {what} is larger than any package may be; check where the file comes from.</source>
        <translation>{file}: ‏{what} أكبر مما يجوز في حزمة؛ تحقق من مصدر الملف.</translation>
    </message>
    <message>
        <source>{file}: “{article}” has another text in the project; texts never change, so nothing fits.</source>
        <translation>{file}: للمقال «{article}» نص آخر في المشروع؛ والنصوص لا تتغير، فلا شيء يطابقه.</translation>
    </message>
    <message>
        <source>{file}: “{entry}” in it unpacks to more than {limit}; export fewer documents at a time, or check the file.</source>
        <translation>{file}: فيه «{entry}»، وهو بعد فكه أكبر من {limit}؛ صدّر مستندات أقل في كل مرة، أو افحص الملف.</translation>
    </message>
    <message>
        <source>{file}: “{key}” belongs to the format {name}, and the spans of such a file would be lost here; read it with --format {name}, or in convert with --from-format {name}.</source>
        <translation>{file}: المفتاح «{key}» من الصيغة {name}، ومقاطع ملف كهذا كانت ستضيع هنا؛ فاختر تلك الصيغة للملف.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be {expected}, but it is {found}; correct it.</source>
        <translation>{file}: يجب أن تكون قيمة «{key}» من نوع {expected}، وهي {found}؛ صحّحها.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be {expected}; correct it.</source>
        <translation>{file}: ينبغي أن تكون قيمة «{key}»: {expected}؛ صحّحها.</translation>
    </message>
    <message>
        <source>{file}: “{tag}” is no tag; write O, or a label after B-, I-, E-, S-, L- or U-, such as B-LOCATION.</source>
        <translation>{file}: ليست «{tag}» علامة وسم؛ اكتب O، أو وسمًا بعد B-‎ أو I-‎ أو E-‎ أو S-‎ أو L-‎ أو U-‎، مثل B-LOCATION.</translation>
    </message>
    <message>
        <source>{file}: “{what}” cannot be put into a package ({reason}); correct it first.</source>
        <translation>{file}: لا يمكن وضع «{what}» في حزمة ({reason})؛ صححه أولًا.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be linked; {first} takes part in these links: {types}.</source>
        <translation>لا رابط بين {first} و{second}؛ روابط {first} هي: {types}.</translation>
    </message>
    <message>
        <source>{name} has nothing to do; assign articles first, or send the guidelines alone.</source>
        <translation>ليس لدى {name} ما يعمله؛ وزّع مقالات أولًا، أو أرسل دليل الوسم وحده.</translation>
    </message>
    <message>
        <source>{name} has the same key as {other}; give it another.</source>
        <translation>للوسم {name} مفتاح {other} نفسه؛ أعطه مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{name} is gold, which nobody labels; name an annotator.</source>
        <translation>{name} هو المرجعي، ولا يسمه أحد؛ اذكر واسمًا.</translation>
    </message>
    <message>
        <source>{name} lacks a letter; give it one in each language.</source>
        <translation>ليس للوسم {name} حرف؛ أعطه حرفًا في كل لغة.</translation>
    </message>
    <message>
        <source>“{article}”: more than {limit} spans lie over each other at character {offset}, and XML is not nested so deep; choose another format.</source>
        <translation>«{article}»: عند المحرف {offset} أكثر من {limit} مقطع بعضها فوق بعض، وملف XML لا يتداخل إلى هذا العمق؛ اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>“{article}”: span {start}–{end} “{text}” begins or ends inside a token; choose another --boundary than fail.</source>
        <translation>«{article}»: المقطع {start}–{end} «{text}» يبدأ أو ينتهي داخل وحدة نصية؛ اختر غير التوقف عند الحد الواقع داخل وحدة.</translation>
    </message>
    <message>
        <source>“{article}”: span {start}–{end} “{text}” overlaps {other_start}–{other_end} “{other}”; choose another --overlap than fail.</source>
        <translation>«{article}»: المقطع {start}–{end} «{text}» يتداخل مع {other_start}–{other_end} «{other}»؛ اختر غير التوقف عند المقاطع المتداخلة.</translation>
    </message>
    <message>
        <source>“{article}”: the span {start}–{end} is longer than the {limit} characters that a cell of a workbook holds; choose csv.</source>
        <translation>«{article}»: المقطع {start}–{end} أطول مما تتسع له خانة في المصنف، وهو {limit} محرف؛ اختر CSV.</translation>
    </message>
    <message>
        <source>“{article}”: {annotator} worked on this in several rounds, and nobody has two votes; choose one with --round.</source>
        <translation>«{article}»: عمل {annotator} عليه في أكثر من جولة، وليس لأحد صوتان؛ اختر جولة واحدة.</translation>
    </message>
    <message>
        <source>“{name}” has work in this project already and cannot be removed; withdraw them instead.</source>
        <translation>لدى «{name}» عمل في هذا المشروع، فلا يمكن حذفه؛ اسحبه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>“{name}” holds the settled spans and is given no articles; choose the annotators.</source>
        <translation>«{name}» يضم المقاطع المحسومة ولا تُعطى إليه مقالات؛ اختر الواسمين.</translation>
    </message>
    <message>
        <source>“{name}” is for no label; choose at least one.</source>
        <translation>«{name}» ليس لأي وسم؛ اختر وسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>“{name}” is gold itself; name an annotator.</source>
        <translation>«{name}» هو المرجعي نفسه؛ سمِّ واسمًا.</translation>
    </message>
    <message>
        <source>“{name}” is gold, which cannot be withdrawn; withdraw the articles, or reopen their gold.</source>
        <translation>«{name}» هو المرجعي، ولا يُسحب؛ اسحب المقالات أو أعد فتح مرجعيها.</translation>
    </message>
    <message>
        <source>“{name}” is withdrawn; take them back first.</source>
        <translation>«{name}» مسحوب؛ أعده أولًا.</translation>
    </message>
    <message>
        <source>“{name}” offers a choice, but there is nothing to choose; add a value.</source>
        <translation>«{name}» يعرض اختيارًا ولا شيء يُختار؛ أضف قيمة.</translation>
    </message>
    <message>
        <source>“{name}” will not do as a name; use 1 to 60 characters without spaces.</source>
        <translation>لا يصلح «{name}» اسمًا؛ استعمل من حرف إلى 60 حرفًا بلا مسافات.</translation>
    </message>
    <message>
        <source>“{text}” already carries the label {label} here.</source>
        <translation>«{text}» موسوم هنا بوسم {label}.</translation>
    </message>
    <message>
        <source>“{text}” names two articles in more than one way; name them in a recipe.</source>
        <translation>«{text}» يدل على مقالين بأكثر من وجه؛ سمّهما في وصفة.</translation>
    </message>
    <message>
        <source>“{text}” stands nowhere else in this article without this label.</source>
        <translation>لا يرد «{text}» في موضع آخر من هذا المقال من دون هذا الوسم.</translation>
    </message>
    <message>
        <source>“{text}” stands nowhere in your open articles without this label.</source>
        <translation>«{text}» لا يرد في مقالاتك المفتوحة بلا هذا الوسم.</translation>
    </message>
    <message>
        <source>“{title}” has {count} undecided places; decide them before settling it.</source>
        <translation>في «{title}» مواضع لم يُبتّ فيها، وعددها {count}؛ بتّ فيها قبل حسمه.</translation>
    </message>
    <message>
        <source>“{title}” is done and sealed; reopen it to change its spans.</source>
        <translation>«{title}» تامّ ومختوم؛ أعد فتحه لتغيير مقاطعه.</translation>
    </message>
    <message>
        <source>“{title}” is {state} and cannot become {wanted}.</source>
        <translation>حالة «{title}» هي «{state}»، ولا يمكن أن تصير «{wanted}».</translation>
    </message>
    <message>
        <source>“{value}” is no date of the calendar; write a year, a month or a day, such as 2018, 2018-08 or 2018-08-23, or a range such as 2018-08-23/2018-08-25.</source>
        <translation>«{value}» ليس تاريخًا في التقويم؛ اكتب سنة أو شهرًا أو يومًا، مثل 2018 أو 2018-08 أو 2018-08-23، أو مدى مثل 2018-08-23/2018-08-25.</translation>
    </message>
    <message>
        <source>“{value}” is no number of {what}; write a whole number above 0.</source>
        <translation>«{value}» ليس عددًا صالحًا هنا ({what})؛ اكتب عددًا صحيحًا فوق الصفر.</translation>
    </message>
    <message>
        <source>“{value}” is no value of the attribute {name}; choose one that the label set offers.</source>
        <translation>«{value}» ليست قيمة للسمة {name}؛ اختر قيمة مما تعرضه مجموعة الوسوم.</translation>
    </message>
</context>
<context>
    <name>ExamplesTable</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>A sentence with its [stretch].</source>
        <translation>جملة مع [مقطعها].</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>الأمثلة</translation>
    </message>
    <message>
        <source>Put the stretch in [brackets]. Tick what is labelled so; leave open what is not labelled so.</source>
        <translation>ضع المقطع بين [معقوفين]. علّم ما يوسم هكذا، واترك ما لا يوسم هكذا بلا علامة.</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>الجملة</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>a token was split for it</source>
        <translation>قُسمت له وحدة نصية</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>أُسقط</translation>
    </message>
    <message>
        <source>flattened</source>
        <translation>خارج الطبقة المسطّحة</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>دُمج</translation>
    </message>
    <message>
        <source>narrowed</source>
        <translation>ضُيّق</translation>
    </message>
    <message>
        <source>only what is done</source>
        <translation>المنجز وحده</translation>
    </message>
    <message>
        <source>the conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>the round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>widened</source>
        <translation>وُسّع</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen article(s)</source>
        <translation>
            <numerusform>المقالات المختارة (%n)</numerusform>
            <numerusform>المقال المختار</numerusform>
            <numerusform>المقالان المختاران</numerusform>
            <numerusform>%n مقالات مختارة</numerusform>
            <numerusform>%n مقالًا مختارًا</numerusform>
            <numerusform>%n مقال مختار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>ت&amp;صدير</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>م&amp;عاينة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Exported {articles} with {spans}.</source>
        <translation>اكتمل التصدير: {articles}، {spans}.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>In which format?</source>
        <translation>بأي صيغة؟</translation>
    </message>
    <message>
        <source>It would hold {articles} with {spans}.</source>
        <translation>سيكون فيه: {articles}، {spans}.</translation>
    </message>
    <message>
        <source>Looking what it would give…</source>
        <translation>تجري معرفة ما سينتج…</translation>
    </message>
    <message>
        <source>Nothing is written to the target; what is tried out goes again.</source>
        <translation>لا يُكتب شيء في الوجهة، وما يُجرَّب يُحذف بعد ذلك.</translation>
    </message>
    <message>
        <source>Nothing is written yet: this is what the export would give</source>
        <translation>لم يُكتب شيء بعد: هذا ما سينتج عن التصدير</translation>
    </message>
    <message>
        <source>The recipe is for the format {name}, which cannot be written here.</source>
        <translation>هذه الوصفة للصيغة {name}، ولا تُكتب هنا.</translation>
    </message>
    <message>
        <source>The same account is kept beside it, in {file}.</source>
        <translation>وهذا البيان محفوظ إلى جانبه في {file}.</translation>
    </message>
    <message>
        <source>What is written is read back and compared first; until then nothing is replaced.</source>
        <translation>يُعاد أولًا قراءة ما كُتب ومقارنته، ولا يُستبدل شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>{heading} Only {articles}.</source>
        <translation>{heading} فقط: {articles}.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n pair(s) of articles that may be parted</source>
        <translation>
            <numerusform>لا أزواج مقالات يجوز فصلها</numerusform>
            <numerusform>زوج مقالات يجوز فصله</numerusform>
            <numerusform>زوجا مقالات يجوز فصلهما</numerusform>
            <numerusform>%n أزواج مقالات يجوز فصلها</numerusform>
            <numerusform>%n زوج مقالات يجوز فصلها</numerusform>
            <numerusform>%n زوج مقالات يجوز فصلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of articles that stay together</source>
        <translation>
            <numerusform>لا أزواج مقالات تبقى معًا</numerusform>
            <numerusform>زوج مقالات يبقى معًا</numerusform>
            <numerusform>زوجا مقالات يبقيان معًا</numerusform>
            <numerusform>%n أزواج مقالات تبقى معًا</numerusform>
            <numerusform>%n زوج مقالات تبقى معًا</numerusform>
            <numerusform>%n زوج مقالات تبقى معًا</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;More choices</source>
        <translation>&amp;خيارات أخرى</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Hide &amp;more choices</source>
        <translation>إخفاء ال&amp;خيارات الأخرى</translation>
    </message>
    <message>
        <source>The recipe also holds {parts}.</source>
        <translation>وفي الوصفة أيضًا: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n article(s), the only ones taken</source>
        <translation>
            <numerusform>قائمة بلا مقالات، فلا يؤخذ شيء</numerusform>
            <numerusform>قائمة بمقال واحد لا يؤخذ غيره</numerusform>
            <numerusform>قائمة بمقالين لا يؤخذ غيرهما</numerusform>
            <numerusform>قائمة بعدد %n مقالات لا يؤخذ غيرها</numerusform>
            <numerusform>قائمة بعدد %n مقالًا لا يؤخذ غيرها</numerusform>
            <numerusform>قائمة بعدد %n مقال لا يؤخذ غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen: {names}</source>
        <translation>مختار: {names}</translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Files that would be written</source>
        <translation>الملفات التي ستُكتب</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>الملفات المكتوبة</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>مما يحسن أن تعرفه</translation>
    </message>
    <message>
        <source>Left out by the options chosen</source>
        <translation>ما تركته الخيارات المختارة</translation>
    </message>
    <message>
        <source>Not carried by this format</source>
        <translation>ما لا تحمله هذه الصيغة</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Spans in the layer {layer}</source>
        <translation>المقاطع في الطبقة {layer}</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{article}, {start}–{end}</source>
        <translation>{article}، {start}–{end}</translation>
    </message>
    <message>
        <source>“{text}” {label}</source>
        <translation>«{text}» {label}</translation>
    </message>
    <message>
        <source>… and {count} more, all of them in the report file of an export</source>
        <translation>… و{count} غيرها، وكلها في ملف بيان التصدير</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>95% interval</source>
        <translation>مجال 95٪</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>المقاييس</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>المصدر: {source}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>high because of all that nobody marked; says nothing of particles</source>
        <translation>يرفعه كل ما لم يسمه أحد، ولا يقول شيئًا عن الحروف المتصلة</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}؛ {second}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>95% interval {interval}</source>
        <translation>مجال 95٪: {interval}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Boundary F1: equal boundaries, whatever the label</source>
        <translation>F1 للحدود: حدود متساوية أيًّا كان الوسم</translation>
    </message>
    <message>
        <source>Cohen’s kappa of labels</source>
        <translation>كابا كوهين للوسوم</translation>
    </message>
    <message>
        <source>Cohen’s kappa of the attribute {attribute}</source>
        <translation>كابا كوهين للسمة {attribute}</translation>
    </message>
    <message>
        <source>Cohen’s kappa of tokens, with those outside of spans</source>
        <translation>كابا كوهين للوحدات النصية، وفيها ما خارج المقاطع</translation>
    </message>
    <message>
        <source>Exact F1 (macro)</source>
        <translation>F1 التام (متوسط المقالات)</translation>
    </message>
    <message>
        <source>Exact F1 (micro)</source>
        <translation>F1 التام (على كل المقاطع)</translation>
    </message>
    <message>
        <source>Exact F1 per distinct surface</source>
        <translation>F1 التام لكل نص مختلف</translation>
    </message>
    <message>
        <source>F1 of links</source>
        <translation>F1 للروابط</translation>
    </message>
    <message>
        <source>F1, equal but for particles, quotes and edge punctuation</source>
        <translation>F1 مع التغاضي عن الحروف المتصلة والتنصيص وترقيم الأطراف</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha of labels, nominal</source>
        <translation>ألفا كريبندورف للوسوم، اسمي</translation>
    </message>
    <message>
        <source>Overlap F1: same label, one code point or more in common</source>
        <translation>F1 للتداخل: الوسم نفسه ومحرف مشترك أو أكثر</translation>
    </message>
    <message>
        <source>Partial F1: same label, credited by intersection over union</source>
        <translation>F1 الجزئي: الوسم نفسه بقدر التقاطع على الاتحاد</translation>
    </message>
    <message>
        <source>Same value of the attribute {attribute}</source>
        <translation>القيمة نفسها للسمة {attribute}</translation>
    </message>
    <message>
        <source>Unitizing alpha (uα), 2016</source>
        <translation>ألفا التقطيع (uα)، 2016</translation>
    </message>
    <message>
        <source>Unitizing alpha, labels of intersections (cuα), 2016</source>
        <translation>ألفا التقطيع، وسوم التقاطعات (cuα)، 2016</translation>
    </message>
    <message>
        <source>Unitizing alpha, span or gap (|uα), 2016</source>
        <translation>ألفا التقطيع، مقطع أو فراغ (|uα)، 2016</translation>
    </message>
    <message>
        <source>articles where either has a span; mean of pairs</source>
        <translation>من المقالات التي لأحدهما فيها مقطع؛ متوسط الأزواج</translation>
    </message>
    <message>
        <source>code points of text × annotators</source>
        <translation>من محارف النص × الواسمين</translation>
    </message>
    <message>
        <source>distinct surfaces with their label</source>
        <translation>من النصوص المختلفة مع وسومها</translation>
    </message>
    <message>
        <source>equal spans to which either gives it</source>
        <translation>من المقاطع المتساوية التي يعطيها أحدهما السمة</translation>
    </message>
    <message>
        <source>intersecting code points</source>
        <translation>من المحارف المتقاطعة</translation>
    </message>
    <message>
        <source>left out: {what}</source>
        <translation>تُرك: {what}</translation>
    </message>
    <message>
        <source>links between spans that both have</source>
        <translation>من الروابط بين مقاطع عند كليهما</translation>
    </message>
    <message>
        <source>no article was sealed by both</source>
        <translation>لا مقال سلّمه كلاهما</translation>
    </message>
    <message>
        <source>no draw has a value</source>
        <translation>لا قيمة لأي سحب</translation>
    </message>
    <message>
        <source>no interval under 20 articles</source>
        <translation>لا مجال دون 20 مقالًا</translation>
    </message>
    <message>
        <source>no span of one has the boundaries of a span of the other</source>
        <translation>لا مقطع لأحدهما بحدود مقطع للآخر</translation>
    </message>
    <message>
        <source>no span of one lies over a span of the other</source>
        <translation>لا مقطع لأحدهما يقع على مقطع للآخر</translation>
    </message>
    <message>
        <source>nobody has a link between spans that both have</source>
        <translation>لا رابط عند أحد بين مقاطع عند كليهما</translation>
    </message>
    <message>
        <source>nobody has a span</source>
        <translation>لا مقطع عند أحد</translation>
    </message>
    <message>
        <source>nobody used the label</source>
        <translation>لم يستعمل أحد الوسم</translation>
    </message>
    <message>
        <source>not resampled: too many surfaces</source>
        <translation>لم يُعَد سحبه: النصوص كثيرة جدًّا</translation>
    </message>
    <message>
        <source>nothing was judged by two annotators</source>
        <translation>لا شيء حكم فيه واسمان</translation>
    </message>
    <message>
        <source>only one category was used</source>
        <translation>لم يُستعمل إلا صنف واحد</translation>
    </message>
    <message>
        <source>pairs of spans with equal boundaries; mean of pairs</source>
        <translation>من أزواج المقاطع المتساوية الحدود؛ متوسط الأزواج</translation>
    </message>
    <message>
        <source>spans of both, pooled over pairs</source>
        <translation>من مقاطع كليهما، مجموعة على الأزواج</translation>
    </message>
    <message>
        <source>the units were not judged by the same number of people</source>
        <translation>لم يحكم في الوحدات العدد نفسه من الناس</translation>
    </message>
    <message>
        <source>there is only one annotator</source>
        <translation>ليس إلا واسم واحد</translation>
    </message>
    <message>
        <source>tokens (Unicode words); mean of pairs</source>
        <translation>من الوحدات النصية (كلمات Unicode)؛ متوسط الأزواج</translation>
    </message>
    <message>
        <source>under 20 articles</source>
        <translation>دون 20 مقالًا</translation>
    </message>
    <message>
        <source>values at boundaries that two or more have</source>
        <translation>من القيم عند حدود لاثنين أو أكثر</translation>
    </message>
    <message>
        <source>{count} articles where neither has a span</source>
        <translation>مقالات لا مقطع فيها لأي منهما: {count}</translation>
    </message>
    <message>
        <source>{count} of {draws} draws without a value</source>
        <translation>سحوب بلا قيمة: {count} من {draws}</translation>
    </message>
    <message>
        <source>{count} spans over a longer one of the same annotator</source>
        <translation>مقاطع تقع على أطول منها للواسم نفسه: {count}</translation>
    </message>
    <message>
        <source>{count} spans without one of equal boundaries</source>
        <translation>مقاطع بلا نظير مساوٍ لها في الحدود: {count}</translation>
    </message>
    <message>
        <source>{count} {unit}</source>
        <translation>{count} {unit}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>&amp;Clear all</source>
        <translation>م&amp;سح الكل</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>ح&amp;ذف</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2018, 2018-03, 2018-03-05</source>
        <translation>سنة أو شهر أو يوم: 2018، 2018-03، 2018-03-05</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>مرشحات محفوظة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Name of these filters</source>
        <translation>اسم هذه المرشحات</translation>
    </message>
    <message>
        <source>Only what is assigned to me</source>
        <translation>ما كُلّفتُ به فقط</translation>
    </message>
    <message>
        <source>Only where I am unsure</source>
        <translation>ما لست متأكّدًا منه فقط</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>نُشر من</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>نُشر حتى</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>With a span of</source>
        <translation>فيه مقطع من</translation>
    </message>
    <message>
        <source>from, e.g. {date}</source>
        <translation>من، مثلًا {date}</translation>
    </message>
    <message>
        <source>until, e.g. {date}</source>
        <translation>إلى، مثلًا {date}</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no filter that was kept</comment>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>البحث في هذا المقال</translation>
    </message>
    <message>
        <source>Find in this article…</source>
        <translation>ابحث في هذا المقال…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا تطابق</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>&amp;Overlapping spans</source>
        <translation>المقاطع ال&amp;متداخلة</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>الو&amp;حدات النصية</translation>
    </message>
    <message>
        <source>A &amp;boundary inside a token</source>
        <translation>ح&amp;دّ داخل وحدة نصية</translation>
    </message>
    <message>
        <source>as spaCy does for each language</source>
        <translation>كما يقسمها spaCy لكل لغة</translation>
    </message>
    <message>
        <source>at white space</source>
        <translation>عند الفراغات</translation>
    </message>
    <message>
        <source>at word boundaries of Unicode</source>
        <translation>عند حدود الكلمات في Unicode</translation>
    </message>
    <message>
        <source>keep the longest</source>
        <translation>إبقاء الأطول</translation>
    </message>
    <message>
        <source>keep the one that starts first</source>
        <translation>إبقاء ما يبدأ أولًا</translation>
    </message>
    <message>
        <source>narrow the span to whole tokens</source>
        <translation>تضييق المقطع إلى وحدات كاملة</translation>
    </message>
    <message>
        <source>split the token at the boundary</source>
        <translation>قسم الوحدة عند الحدّ</translation>
    </message>
    <message>
        <source>stop, and write nothing</source>
        <translation>التوقف دون كتابة شيء</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>الوحدات النصية</translation>
    </message>
    <message>
        <source>widen the span to whole tokens</source>
        <translation>توسيع المقطع إلى وحدات كاملة</translation>
    </message>
</context>
<context>
    <name>FormatFields</name>
    <message>
        <source>options of the format</source>
        <translation>خيارات الصيغة</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>What it cannot carry</source>
        <translation>ما لا تحمله</translation>
    </message>
    <message>
        <source>nothing of the work</source>
        <translation>لا شيء من العمل</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Annotator JSON Lines</source>
        <translation>Annotator JSON Lines</translation>
    </message>
    <message>
        <source>CoNLL-2002</source>
        <translation>CoNLL-2002</translation>
    </message>
    <message>
        <source>CoNLL-2003</source>
        <translation>CoNLL-2003</translation>
    </message>
    <message>
        <source>CoNLL-U Plus</source>
        <translation>CoNLL-U Plus</translation>
    </message>
    <message>
        <source>Excel workbook of spans</source>
        <translation>مصنف Excel للمقاطع</translation>
    </message>
    <message>
        <source>Hugging Face dataset (Parquet)</source>
        <translation>مجموعة بيانات Hugging Face (Parquet)</translation>
    </message>
    <message>
        <source>INCEpTION project</source>
        <translation>مشروع INCEpTION</translation>
    </message>
    <message>
        <source>Label Studio JSON</source>
        <translation>Label Studio JSON</translation>
    </message>
    <message>
        <source>Plain text and Markdown</source>
        <translation>نص عادي وMarkdown</translation>
    </message>
    <message>
        <source>TEI P5</source>
        <translation>TEI P5</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>جدول (CSV، TSV)</translation>
    </message>
    <message>
        <source>UIMA CAS (XMI, JSON)</source>
        <translation>UIMA CAS (XMI، JSON)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>WebAnno TSV 3</source>
        <translation>WebAnno TSV 3</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>مستند Word</translation>
    </message>
    <message>
        <source>XMI or CAS JSON</source>
        <translation>XMI أو CAS JSON</translation>
    </message>
    <message>
        <source>XML with spans as elements</source>
        <translation>XML والمقاطع عناصر فيه</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>begin the file with a byte order mark, which spreadsheets want</source>
        <translation>بدء الملف بعلامة ترتيب البايتات التي تريدها برامج الجداول</translation>
    </message>
    <message>
        <source>bilou</source>
        <translation>bilou</translation>
    </message>
    <message>
        <source>boundaries inside tokens</source>
        <translation>الحدود داخل الوحدات النصية</translation>
    </message>
    <message>
        <source>boundaries inside tokens in ner_tags</source>
        <translation>الحدود داخل الوحدات النصية في ner_tags</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat standoff</translation>
    </message>
    <message>
        <source>doccano JSON Lines</source>
        <translation>doccano JSON Lines</translation>
    </message>
    <message>
        <source>earlier submissions</source>
        <translation>التسليمات السابقة</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>entities as [start, end, label], or Prodigy&apos;s tasks with tokens</source>
        <translation>كيانات على شكل [start, end, label]، أو مهام Prodigy مع الوحدات النصية</translation>
    </message>
    <message>
        <source>entities with ids and relations, or labels as plain [start, end, label]</source>
        <translation>كيانات بمعرّفات وعلاقات، أو وسوم على شكل [start, end, label] فقط</translation>
    </message>
    <message>
        <source>how and when spans were made</source>
        <translation>كيف أُنشئت المقاطع ومتى</translation>
    </message>
    <message>
        <source>how tags spell the entities</source>
        <translation>كيف تُكتب الكيانات في علامات الوسم</translation>
    </message>
    <message>
        <source>ids and notes of links</source>
        <translation>معرّفات الروابط وملاحظاتها</translation>
    </message>
    <message>
        <source>ids of articles</source>
        <translation>معرّفات المقالات</translation>
    </message>
    <message>
        <source>ids of spans</source>
        <translation>معرّفات المقاطع</translation>
    </message>
    <message>
        <source>iob1</source>
        <translation>iob1</translation>
    </message>
    <message>
        <source>iob2</source>
        <translation>iob2</translation>
    </message>
    <message>
        <source>iobes</source>
        <translation>iobes</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>json</source>
        <translation>json</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>names of annotators</source>
        <translation>أسماء الواسمين</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>notes and flags on articles</source>
        <translation>ملاحظات المقالات وإشاراتها</translation>
    </message>
    <message>
        <source>notes on spans</source>
        <translation>ملاحظات المقاطع</translation>
    </message>
    <message>
        <source>one</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>one column of tags, or all that are needed to keep spans that overlap</source>
        <translation>عمود واحد لعلامات الوسم، أو كل ما يلزم لحفظ المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>التداخل</translation>
    </message>
    <message>
        <source>overlaps in doc.ents</source>
        <translation>التداخل في doc.ents</translation>
    </message>
    <message>
        <source>overlaps in ner_tags</source>
        <translation>التداخل في ner_tags</translation>
    </message>
    <message>
        <source>prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>الجمل</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>spaCy DocBin</translation>
    </message>
    <message>
        <source>spaCy and Prodigy JSON Lines</source>
        <translation>spaCy وProdigy JSON Lines</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>states and times of assignments</source>
        <translation>حالات التكليفات وأوقاتها</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>علامة جدولة</translation>
    </message>
    <message>
        <source>the direction of articles</source>
        <translation>اتجاه المقالات</translation>
    </message>
    <message>
        <source>the label set and the names of entities</source>
        <translation>مجموعة الوسوم وأسماء الكيانات</translation>
    </message>
    <message>
        <source>the language of articles</source>
        <translation>لغة المقالات</translation>
    </message>
    <message>
        <source>the span layer that spans are written to</source>
        <translation>الطبقة التي تُكتب فيها المقاطع</translation>
    </message>
    <message>
        <source>the text outside spans</source>
        <translation>النص خارج المقاطع</translation>
    </message>
    <message>
        <source>the version of the label set</source>
        <translation>إصدار مجموعة الوسوم</translation>
    </message>
    <message>
        <source>titles, sources, dates and other metadata</source>
        <translation>العناوين والمصادر والتواريخ وسائر البيانات الوصفية</translation>
    </message>
    <message>
        <source>what a row is</source>
        <translation>ما هو الصف</translation>
    </message>
    <message>
        <source>what parts the columns</source>
        <translation>ما يفصل بين الأعمدة</translation>
    </message>
    <message>
        <source>whether a -DOCSTART- line begins each article</source>
        <translation>هل يبدأ كل مقال بسطر ‎-DOCSTART-‎</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>الفراغات</translation>
    </message>
    <message>
        <source>white space at the edges of spans</source>
        <translation>الفراغ عند أطراف المقاطع</translation>
    </message>
    <message>
        <source>xmi</source>
        <translation>xmi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>المناطق</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الذهاب إلى مقال</translation>
    </message>
    <message>
        <source>No title fits.</source>
        <translation>لا عنوان يوافق.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Type a few letters of a title…</source>
        <translation>اكتب بضعة أحرف من العنوان…</translation>
    </message>
</context>
<context>
    <name>GoldDifferencesDialog</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا اختلافات</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation>ال&amp;واسم</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>ال&amp;ذهاب إليه</translation>
    </message>
    <message>
        <source>&amp;Save as a page…</source>
        <translation>&amp;حفظ كصفحة ويب…</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>Articles: {articles} · spans: {theirs}, in gold: {gold} · equal: {equal}</source>
        <translation>المقالات: {articles} · المقاطع: {theirs}، وفي المرجعي: {gold} · المتساوية: {equal}</translation>
    </message>
    <message>
        <source>Differences from gold</source>
        <translation>الاختلافات عن المرجعي</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المرجعي</translation>
    </message>
    <message>
        <source>How the work of one annotator differs from gold</source>
        <translation>كيف يختلف عمل واسم عن المرجعي</translation>
    </message>
    <message>
        <source>No reason was given for this.</source>
        <translation>لم يُذكر لهذا سبب.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>Save as a page</source>
        <translation>حفظ كصفحة ويب</translation>
    </message>
    <message>
        <source>The page was saved: {file}</source>
        <translation>حُفظت الصفحة: {file}</translation>
    </message>
    <message>
        <source>There is nobody to compare. Choose Review → Annotators and rounds.</source>
        <translation>لا أحد يُقارَن عمله. اختر مراجعة ← الواسمون والجولات.</translation>
    </message>
    <message>
        <source>exact F1 {value}</source>
        <translation>F1 التام {value}</translation>
    </message>
    <message>
        <source>gold that may change, as newer work has come: {count}</source>
        <translation>مرجعي قد يتغير لوصول عمل أحدث: {count}</translation>
    </message>
    <message>
        <source>left out, as not sealed throughout: {count}</source>
        <translation>تُرك لأنه لم يُسلَّم في كل جولاته: {count}</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>لا شيء يختلف</translation>
    </message>
</context>
<context>
    <name>GoldPage</name>
    <message>
        <source>Another label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>Another label and other boundaries</source>
        <translation>وسم آخر وحدود أخرى</translation>
    </message>
    <message>
        <source>Article by article</source>
        <translation>مقالًا مقالًا</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles whose gold may change, as newer work has come since it was settled: {count}.</source>
        <translation>مقالات قد يتغير مرجعيها لوصول عمل أحدث منذ حسمه: {count}.</translation>
    </message>
    <message>
        <source>Boundaries: a title</source>
        <translation>الحدود: لقب</translation>
    </message>
    <message>
        <source>Boundaries: an attached particle</source>
        <translation>الحدود: حرف متصل</translation>
    </message>
    <message>
        <source>Boundaries: other</source>
        <translation>الحدود: غير ذلك</translation>
    </message>
    <message>
        <source>Boundaries: quotes or punctuation</source>
        <translation>الحدود: تنصيص أو ترقيم</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الاختلاف</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Each span is counted once: {theirs} + {gold} = 2 × {equal} equal + 2 × {paired} that differ in boundaries or label + {missing} on one side only + {members} where one span is several.</source>
        <translation>عُدَّ كل مقطع مرة واحدة: {theirs} + {gold} = 2 × {equal} متساوية + 2 × {paired} تختلف في الحدود أو الوسم + {missing} في أحد الجانبين فقط + {members} حيث يقابل مقطعٌ واحد عدةً.</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>المتساوية</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المرجعي</translation>
    </message>
    <message>
        <source>Gold has a span where you have none.</source>
        <translation>في المرجعي مقطع حيث لا مقطع لديك.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message>
        <source>How the sealed work of {name} differs from gold in the articles whose gold is settled.</source>
        <translation>كيف يختلف ما سلّمه {name} عن المرجعي في المقالات التي حُسم مرجعيها.</translation>
    </message>
    <message>
        <source>In each line, what you have lies under a dashed line, what gold has stands on a solid one.</source>
        <translation>في كل سطر: ما لديك فوقه خط متقطّع، وما في المرجعي تحته خط متصل.</translation>
    </message>
    <message>
        <source>In which ways they differ</source>
        <translation>في أي شيء يختلفان</translation>
    </message>
    <message>
        <source>Nearly the same stretch, but neither label nor boundaries are the same.</source>
        <translation>الكلمات نفسها تقريبًا، لكن الوسم والحدود مختلفان.</translation>
    </message>
    <message>
        <source>Neither you nor gold has a span in these articles, so there is nothing to tell of an exact F1.</source>
        <translation>لا مقطع لديك ولا في المرجعي في هذه المقالات، فلا يُحسب F1 التام.</translation>
    </message>
    <message>
        <source>Nothing differs from gold.</source>
        <translation>لا شيء يختلف عن المرجعي.</translation>
    </message>
    <message>
        <source>Nothing differs in these articles</source>
        <translation>لا شيء يختلف في هذه المقالات</translation>
    </message>
    <message>
        <source>Of all spans, yours and those of gold together, {equal} of {all} have a counterpart with the same boundaries and the same label. This share is the exact F1: {value}.</source>
        <translation>مقاطعك ومقاطع المرجعي معًا: {all}، لـ {equal} منها نظير بالحدود نفسها والوسم نفسه. هذه النسبة هي F1 التام: {value}.</translation>
    </message>
    <message>
        <source>One span on one side is several on the other, with the same label.</source>
        <translation>مقطع واحد في جانب يقابل عدة مقاطع في الآخر، بالوسم نفسه.</translation>
    </message>
    <message>
        <source>One span or several</source>
        <translation>مقطع واحد أو عدة</translation>
    </message>
    <message>
        <source>Only gold has it</source>
        <translation>في المرجعي فقط</translation>
    </message>
    <message>
        <source>Only you have it</source>
        <translation>لديك فقط</translation>
    </message>
    <message>
        <source>Settled articles that are left out, because you have them to work on still: {count}.</source>
        <translation>مقالات محسومة تُركت لأن عليك عملًا فيها بعد: {count}.</translation>
    </message>
    <message>
        <source>Spans of gold</source>
        <translation>مقاطع المرجعي</translation>
    </message>
    <message>
        <source>The same boundaries, but another label.</source>
        <translation>الحدود نفسها، لكن بوسم آخر.</translation>
    </message>
    <message>
        <source>The same label, but one of the two takes in a particle that is attached to the name.</source>
        <translation>الوسم نفسه، لكن أحدهما يضمّ حرفًا متصلًا بالاسم.</translation>
    </message>
    <message>
        <source>The same label, but one of the two takes in the title or rank before the name.</source>
        <translation>الوسم نفسه، لكن أحدهما يضمّ اللقب أو الرتبة قبل الاسم.</translation>
    </message>
    <message>
        <source>The same label, but quotes or punctuation marks lie between the boundaries.</source>
        <translation>الوسم نفسه، لكن بين الحدود علامات تنصيص أو ترقيم.</translation>
    </message>
    <message>
        <source>The same label, but the two begin or end elsewhere.</source>
        <translation>الوسم نفسه، لكن البداية أو النهاية في موضع آخر.</translation>
    </message>
    <message>
        <source>This page is for learning. Not every difference is a mistake of yours: where gold looks wrong to you, tell your lead.</source>
        <translation>هذه الصفحة للتعلّم. ليس كل اختلاف خطأً منك: إن رأيت أن المرجعي أخطأ في موضع فأخبر المشرف.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>What is read is your latest submission of each article, with the labels of “{name}”, version {version}.</source>
        <translation>قُرئ آخر تسليم لك لكل مقال، بوسوم «{name}»، الإصدار {version}.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>ما معناه</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>You have a span where gold has none.</source>
        <translation>لديك مقطع حيث لا مقطع في المرجعي.</translation>
    </message>
    <message>
        <source>Your lead’s reason</source>
        <translation>سبب المشرف</translation>
    </message>
    <message>
        <source>Your spans</source>
        <translation>مقاطعك</translation>
    </message>
    <message>
        <source>Your work beside gold</source>
        <translation>عملك إلى جانب المرجعي</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>لا مقطع</translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Case law</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Either way: {things}.</source>
        <translation>يجوز الوجهان: {things}.</translation>
    </message>
    <message>
        <source>Inside: {things}.</source>
        <translation>داخل المقطع: {things}.</translation>
    </message>
    <message>
        <source>Label this</source>
        <translation>سِمْ هذا</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>لا هذا</translation>
    </message>
    <message>
        <source>Outside: {things}.</source>
        <translation>خارج المقطع: {things}.</translation>
    </message>
    <message>
        <source>attached particles (و، ل، ب …)</source>
        <translation>الحروف المتصلة (و، ل، ب…)</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>علامات الاقتباس</translation>
    </message>
    <message>
        <source>the article (ال)</source>
        <translation>ال التعريف</translation>
    </message>
    <message>
        <source>titles and ranks</source>
        <translation>الألقاب والرتب</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>, </source>
        <comment>between names of labels</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كلّ الوسوم</translation>
    </message>
    <message>
        <source>Changed since you last read it: {names}.</source>
        <translation>تغيّر منذ قرأته آخر مرّة: {names}.</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>قرأته</translation>
    </message>
    <message>
        <source>Part of the guideline</source>
        <translation>جزء الدليل</translation>
    </message>
    <message>
        <source>“{text}” → {decided}. {reason}</source>
        <translation>«{text}» ← {decided}. {reason}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Boundary moved from “{old}” to “{new}”</source>
        <translation>نُقل الحدّ من «{old}» إلى «{new}»</translation>
    </message>
    <message>
        <source>Came with a package: {what}</source>
        <translation>جاء مع حزمة: {what}</translation>
    </message>
    <message>
        <source>Changed the direction of the text</source>
        <translation>غُيّر اتجاه النصّ</translation>
    </message>
    <message>
        <source>Changed “{text}”</source>
        <translation>غُيّر «{text}»</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Flag “I am unsure”: {old} → {new}</source>
        <translation>علامة «لست متأكّدًا»: {old} ← {new}</translation>
    </message>
    <message>
        <source>Imported the article</source>
        <translation>استُورد المقال</translation>
    </message>
    <message>
        <source>Imported: {what}</source>
        <translation>استُورد: {what}</translation>
    </message>
    <message>
        <source>Label set changed: {what}</source>
        <translation>تغيّرت مجموعة الوسوم: {what}</translation>
    </message>
    <message>
        <source>Labelled “{text}” as {new}</source>
        <translation>وُسم «{text}» بوسم {new}</translation>
    </message>
    <message>
        <source>Linked as {name}: “{old}” → “{new}”</source>
        <translation>رُبط ({name}): «{old}» ← «{new}»</translation>
    </message>
    <message>
        <source>Merged: {what}</source>
        <translation>دُمج: {what}</translation>
    </message>
    <message>
        <source>Note on the article: {old} → {new}</source>
        <translation>ملاحظة على المقال: {old} ← {new}</translation>
    </message>
    <message>
        <source>Note on “{text}”: {old} → {new}</source>
        <translation>ملاحظة على «{text}»: {old} ← {new}</translation>
    </message>
    <message>
        <source>Opened the article</source>
        <translation>فُتح المقال</translation>
    </message>
    <message>
        <source>Put the article back</source>
        <translation>أُعيد المقال</translation>
    </message>
    <message>
        <source>Relabelled “{text}”: {old} → {new}</source>
        <translation>غُيّر وسم «{text}»: {old} ← {new}</translation>
    </message>
    <message>
        <source>Removed the link {name}: “{old}” → “{new}”</source>
        <translation>حُذف الرابط {name}: «{old}» ← «{new}»</translation>
    </message>
    <message>
        <source>Removed “{text}”, {old}</source>
        <translation>حُذف «{text}»، {old}</translation>
    </message>
    <message>
        <source>Reopened: {new}</source>
        <translation>أُعيد فتحه: {new}</translation>
    </message>
    <message>
        <source>Reverted: {what}</source>
        <translation>أُرجعت خطوة: {what}</translation>
    </message>
    <message>
        <source>Set aside: {new}</source>
        <translation>نُحّي: {new}</translation>
    </message>
    <message>
        <source>Withdrew the article</source>
        <translation>سُحب المقال</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{name} of “{text}”: {old} → {new}</source>
        <translation>{name} في «{text}»: {old} ← {new}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>لا خطوات</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%n خطوات</numerusform>
            <numerusform>%n خطوة</numerusform>
            <numerusform>%n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>إ&amp;رجاع</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>History of “{name}”</source>
        <translation>سجل «{name}»</translation>
    </message>
    <message>
        <source>Only the selected &amp;span</source>
        <translation>المقطع الم&amp;حدّد فقط</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>يُقرأ السجل…</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>الخطوات، الأحدث أولًا</translation>
    </message>
    <message>
        <source>The last {count} steps</source>
        <translation>آخر {count} خطوة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>import</source>
        <comment>who did it</comment>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Contact lines</source>
        <translation>أسطر الاتصال</translation>
    </message>
    <message>
        <source>Markdown signs</source>
        <translation>علامات Markdown</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>أسطر التصفح</translation>
    </message>
    <message>
        <source>Notices and disclaimers</source>
        <translation>التنبيهات وإخلاء المسؤولية</translation>
    </message>
    <message>
        <source>Sharing lines</source>
        <translation>أسطر المشاركة</translation>
    </message>
    <message>
        <source>left out with its label, as you asked</source>
        <translation>تُرك مع وسمه كما طلبت</translation>
    </message>
    <message>
        <source>left out: it has no certain place in the project&apos;s text</source>
        <translation>تُرك: ليس له موضع مؤكد في نص المشروع</translation>
    </message>
    <message>
        <source>left out: the same span stands there with another value of an attribute</source>
        <translation>تُرك: المقطع نفسه موجود بقيمة أخرى لإحدى السمات</translation>
    </message>
    <message>
        <source>moved to where the project&apos;s text has it</source>
        <translation>نُقل إلى موضعه في نص المشروع</translation>
    </message>
    <message>
        <source>taken as one with the same span, which stands there, too</source>
        <translation>ضُمّ إلى المقطع نفسه الموجود هناك أيضًا</translation>
    </message>
    <message>
        <source>the project has this article with another text</source>
        <translation>المقال في المشروع بنص آخر</translation>
    </message>
    <message>
        <source>this kind of file is not known</source>
        <translation>نوع الملف غير معروف</translation>
    </message>
    <message>
        <source>this text is in the project already</source>
        <translation>هذا النص موجود في المشروع</translation>
    </message>
    <message>
        <source>widened, so that no letter is cut from its marks</source>
        <translation>وُسّع كيلا يُفصل حرف عن حركاته</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with spans stand in the project with another text: tick above to move the spans onto it.</source>
        <translation>
            <numerusform>ليس في المشروع مقالات من هذه بنص آخر.</numerusform>
            <numerusform>مقال واحد ذو مقاطع موجود في المشروع بنص آخر: ضع علامة أعلاه لتُنقل مقاطعه إليه.</numerusform>
            <numerusform>مقالان ذوا مقاطع موجودان في المشروع بنصين آخرين: ضع علامة أعلاه لتُنقل مقاطعهما إليهما.</numerusform>
            <numerusform>%n مقالات ذات مقاطع موجودة في المشروع بنصوص أخرى: ضع علامة أعلاه لتُنقل مقاطعها إليها.</numerusform>
            <numerusform>%n مقالًا ذا مقاطع موجود في المشروع بنصوص أخرى: ضع علامة أعلاه لتُنقل مقاطعها إليها.</numerusform>
            <numerusform>%n مقال ذي مقاطع موجود في المشروع بنصوص أخرى: ضع علامة أعلاه لتُنقل مقاطعها إليها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًّا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read: nothing is imported unless they are left out.</source>
        <translation>
            <numerusform>كل الملفات مقروءة.</numerusform>
            <numerusform>لا يمكن قراءة ملف واحد: لن يُستورد شيء ما لم يُترك.</numerusform>
            <numerusform>لا يمكن قراءة ملفين: لن يُستورد شيء ما لم يُتركا.</numerusform>
            <numerusform>لا يمكن قراءة %n ملفات: لن يُستورد شيء ما لم تُترك.</numerusform>
            <numerusform>لا يمكن قراءة %n ملفًّا: لن يُستورد شيء ما لم تُترك.</numerusform>
            <numerusform>لا يمكن قراءة %n ملف: لن يُستورد شيء ما لم تُترك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا شيء معروف من قبل</numerusform>
            <numerusform>واحد معروف من قبل</numerusform>
            <numerusform>اثنان معروفان من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفًا من قبل</numerusform>
            <numerusform>%n معروف من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>لم يُنقل منها شيء</numerusform>
            <numerusform>نُقل منها واحد</numerusform>
            <numerusform>نُقل منها اثنان</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their label</source>
        <translation>
            <numerusform>لم يُترك مقطع مع وسمه</numerusform>
            <numerusform>تُرك مقطع واحد مع وسمه</numerusform>
            <numerusform>تُرك مقطعان مع وسميهما</numerusform>
            <numerusform>تُركت %n مقاطع مع وسومها</numerusform>
            <numerusform>تُرك %n مقطعًا مع وسومها</numerusform>
            <numerusform>تُرك %n مقطع مع وسومها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a certain place</source>
        <translation>
            <numerusform>لا مقاطع بلا موضع مؤكد</numerusform>
            <numerusform>مقطع واحد بلا موضع مؤكد</numerusform>
            <numerusform>مقطعان بلا موضع مؤكد</numerusform>
            <numerusform>%n مقاطع بلا موضع مؤكد</numerusform>
            <numerusform>%n مقطعًا بلا موضع مؤكد</numerusform>
            <numerusform>%n مقطع بلا موضع مؤكد</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>إضافة &amp;ملفات…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>إضافة م&amp;جلد…</translation>
    </message>
    <message>
        <source>Annotators are named by their folders: {names}.</source>
        <translation>سُمّي الواسمون بأسماء مجلداتهم: {names}.</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>اختر مجلدًا لاستيراده</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>اختر ملفات لاستيرادها</translation>
    </message>
    <message>
        <source>Drop files or folders here, or add them with the buttons above.</source>
        <translation>أفلت ملفات أو مجلدات هنا، أو أضفها بالأزرار أعلاه.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>الملفات المراد استيرادها</translation>
    </message>
    <message>
        <source>If you cancel, the project stays as it was.</source>
        <translation>إذا ألغيت بقي المشروع كما كان.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>لم يُستورد شيء</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n cannot be read</source>
        <translation>
            <numerusform>لم يُستورد شيء</numerusform>
            <numerusform>لم يُستورد شيء: واحد لا يمكن قراءته</numerusform>
            <numerusform>لم يُستورد شيء: اثنان لا يمكن قراءتهما</numerusform>
            <numerusform>لم يُستورد شيء: %n لا يمكن قراءتها</numerusform>
            <numerusform>لم يُستورد شيء: %n لا يمكن قراءتها</numerusform>
            <numerusform>لم يُستورد شيء: %n لا يمكن قراءتها</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which labels these are here: {names}.</source>
        <translation>حدّد ما يقابل هذه الوسوم هنا: {names}.</translation>
    </message>
    <message>
        <source>Some spans name nobody: say whose they are.</source>
        <translation>بعض المقاطع لا يُذكر صاحبها: حدّده.</translation>
    </message>
    <message>
        <source>Take off the li&amp;st</source>
        <translation>إزالة من ال&amp;قائمة</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>اكتمل الاستيراد</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>أُلغي الاستيراد</translation>
    </message>
    <message>
        <source>The project is as it was before.</source>
        <translation>المشروع كما كان من قبل.</translation>
    </message>
    <message>
        <source>The project is as it was. Go back to take these files off the list, or to leave out what cannot be read.</source>
        <translation>المشروع كما كان. ارجع لتزيل هذه الملفات من القائمة، أو لتترك ما لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>{count} looked at so far</source>
        <translation>نُظر في {count} حتى الآن</translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) proposed</source>
        <translation>
            <numerusform>لا حذف مقترح</numerusform>
            <numerusform>حذف واحد مقترح</numerusform>
            <numerusform>حذفان مقترحان</numerusform>
            <numerusform>%n مواضع مقترح حذفها</numerusform>
            <numerusform>%n موضعًا مقترحًا حذفه</numerusform>
            <numerusform>%n موضع مقترح حذفه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا شيء معروف من قبل</numerusform>
            <numerusform>واحد معروف من قبل</numerusform>
            <numerusform>اثنان معروفان من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفًا من قبل</numerusform>
            <numerusform>%n معروف من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>لم يُنقل منها شيء</numerusform>
            <numerusform>نُقل منها واحد</numerusform>
            <numerusform>نُقل منها اثنان</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a certain place</source>
        <translation>
            <numerusform>لا مقاطع بلا موضع مؤكد</numerusform>
            <numerusform>مقطع واحد بلا موضع مؤكد</numerusform>
            <numerusform>مقطعان بلا موضع مؤكد</numerusform>
            <numerusform>%n مقاطع بلا موضع مؤكد</numerusform>
            <numerusform>%n مقطعًا بلا موضع مؤكد</numerusform>
            <numerusform>%n مقطع بلا موضع مؤكد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(ولا غيره)</numerusform>
            <numerusform>(وواحد غيره)</numerusform>
            <numerusform>(واثنان غيره)</numerusform>
            <numerusform>(و%n غيره)</numerusform>
            <numerusform>(و%n غيره)</numerusform>
            <numerusform>(و%n غيره)</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>يُترك: {reason}</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>ما سيحدث</translation>
    </message>
    <message>
        <source>{found}, and more after the first {count}</source>
        <translation>{found}، وغيرها بعد أول {count}</translation>
    </message>
</context>
<context>
    <name>ImportOptionsPanel</name>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>ال&amp;جولة</translation>
    </message>
    <message>
        <source>&amp;Whose spans</source>
        <translation>&amp;صاحب المقاطع</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>كما عُرف تلقائيًّا</translation>
    </message>
    <message>
        <source>By folder: {names}</source>
        <translation>بحسب المجلد: {names}</translation>
    </message>
    <message>
        <source>Leave &amp;out what cannot be read</source>
        <translation>&amp;ترك ما لا يمكن قراءته</translation>
    </message>
    <message>
        <source>Mo&amp;ve spans onto the texts of the project</source>
        <translation>نقل المقا&amp;طع إلى نصوص المشروع</translation>
    </message>
    <message>
        <source>Remove con&amp;trol characters from texts</source>
        <translation>إ&amp;زالة محارف التحكم من النصوص</translation>
    </message>
    <message>
        <source>The project does not have these labels. What are they here?</source>
        <translation>ليست هذه الوسوم في المشروع. ما الذي يقابلها هنا؟</translation>
    </message>
    <message>
        <source>The project has these articles with other texts. Spans go where the same words stand for certain.</source>
        <translation>هذه المقالات في المشروع بنصوص أخرى. تُنقل المقاطع إلى حيث ترد الكلمات نفسها بلا شك.</translation>
    </message>
    <message>
        <source>add as a new label</source>
        <translation>إضافته وسمًا جديدًا</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>تركه</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%n محارف</numerusform>
            <numerusform>%n محرفًا</numerusform>
            <numerusform>%n محرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {number} of {count}</source>
        <translation>المقال {number} من {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Proposed cuts</source>
        <translation>ما يُقترح حذفه</translation>
    </message>
    <message>
        <source>The article after</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>The article before</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>This may be site furniture. Nothing is cut unless you tick it:</source>
        <translation>لعل هذا من حواشي الموقع. لا يُحذف شيء إلا ما تضع عليه علامة:</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>موجود في المشروع</translation>
    </message>
    <message>
        <source>in the project with another text</source>
        <translation>موجود في المشروع بنص آخر</translation>
    </message>
    <message>
        <source>{kind} (in all files)</source>
        <translation>{kind} (في كل الملفات)</translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message>
        <source>As detected</source>
        <translation>كما عُرف تلقائيًّا</translation>
    </message>
    <message>
        <source>As detected ({encoding})</source>
        <translation>كما عُرف تلقائيًّا ({encoding})</translation>
    </message>
    <message>
        <source>As detected ({format})</source>
        <translation>كما عُرف تلقائيًّا ({format})</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>بحسب اسمه</translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>يُقرأ بصي&amp;غة</translation>
    </message>
    <message>
        <source>Te&amp;xt column</source>
        <translation>عمود ال&amp;نص</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>اختر…</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا شيء معروف من قبل</numerusform>
            <numerusform>واحد معروف من قبل</numerusform>
            <numerusform>اثنان معروفان من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفًا من قبل</numerusform>
            <numerusform>%n معروف من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%n روابط</numerusform>
            <numerusform>%n رابطًا</numerusform>
            <numerusform>%n رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) left out with their spans</source>
        <translation>
            <numerusform>لم يُترك رابط مع مقطعيه</numerusform>
            <numerusform>تُرك رابط واحد مع مقطعه</numerusform>
            <numerusform>تُرك رابطان مع مقاطعهما</numerusform>
            <numerusform>تُركت %n روابط مع مقاطعها</numerusform>
            <numerusform>تُرك %n رابطًا مع مقاطعها</numerusform>
            <numerusform>تُرك %n رابط مع مقاطعها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>لم يُنقل منها شيء</numerusform>
            <numerusform>نُقل منها واحد</numerusform>
            <numerusform>نُقل منها اثنان</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
            <numerusform>نُقل منها %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their label</source>
        <translation>
            <numerusform>لم يُترك مقطع مع وسمه</numerusform>
            <numerusform>تُرك مقطع واحد مع وسمه</numerusform>
            <numerusform>تُرك مقطعان مع وسميهما</numerusform>
            <numerusform>تُركت %n مقاطع مع وسومها</numerusform>
            <numerusform>تُرك %n مقطعًا مع وسومها</numerusform>
            <numerusform>تُرك %n مقطع مع وسومها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out: no certain place in the text</source>
        <translation>
            <numerusform>لكل مقطع موضع مؤكد في النص</numerusform>
            <numerusform>تُرك مقطع واحد: لا موضع مؤكد له في النص</numerusform>
            <numerusform>تُرك مقطعان: لا موضع مؤكد لهما في النص</numerusform>
            <numerusform>تُركت %n مقاطع: لا موضع مؤكد لها في النص</numerusform>
            <numerusform>تُرك %n مقطعًا: لا موضع مؤكد لها في النص</numerusform>
            <numerusform>تُرك %n مقطع: لا موضع مؤكد لها في النص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) there already</source>
        <translation>
            <numerusform>لا مقاطع موجودة من قبل</numerusform>
            <numerusform>مقطع واحد موجود من قبل</numerusform>
            <numerusform>مقطعان موجودان من قبل</numerusform>
            <numerusform>%n مقاطع موجودة من قبل</numerusform>
            <numerusform>%n مقطعًا موجودًا من قبل</numerusform>
            <numerusform>%n مقطع موجود من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>ما تعذّرت قراءته</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>ما حُذف</translation>
    </message>
    <message>
        <source>Decoded from another encoding</source>
        <translation>ما قُرئ بترميز آخر</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>مما يحسن أن تعرفه</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>ما تُرك</translation>
    </message>
    <message>
        <source>Spans not stored as they came</source>
        <translation>مقاطع لم تُحفظ كما جاءت</translation>
    </message>
    <message>
        <source>Spans that were not taken in</source>
        <translation>مقاطع لم تؤخذ</translation>
    </message>
    <message>
        <source>now {start}–{end}</source>
        <translation>صار {start}–{end}</translation>
    </message>
    <message>
        <source>“{text}” {start}–{end}</source>
        <translation>«{text}» {start}–{end}</translation>
    </message>
</context>
<context>
    <name>JumpHint</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter: link  ·  Space: next  ·  Esc: back</source>
        <translation>Enter: ربط  ·  المسافة: التالي  ·  Esc: رجوع</translation>
    </message>
    <message>
        <source>Enter: next  ·  Space: one word more  ·  Ctrl+Space: whole phrase  ·  digit: label  ·  Esc: back</source>
        <translation>Enter: التالي  ·  Space: كلمة أخرى  ·  Ctrl+Space: العبارة كلها  ·  رقم: وسم  ·  Esc: رجوع</translation>
    </message>
    <message>
        <source>No word begins with {letters}  ·  Backspace: take a letter back  ·  Esc: back</source>
        <translation>لا كلمة تبدأ بـ{letters}  ·  Backspace: حذف حرف  ·  Esc: رجوع</translation>
    </message>
    <message>
        <source>more than {count} words</source>
        <translation>أكثر من {count} كلمة</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Save the key card</source>
        <translation>حفظ بطاقة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>moving a boundary</source>
        <translation>تحريك حدّ</translation>
    </message>
    <message>
        <source>moving in the article</source>
        <translation>التنقل في المقال</translation>
    </message>
    <message>
        <source>selecting everything</source>
        <translation>تحديد كل شيء</translation>
    </message>
    <message>
        <source>writing in a field</source>
        <translation>الكتابة في حقل</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>&amp;New keys</source>
        <translation>المفاتيح ال&amp;جديدة</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إ&amp;عادة الأصل</translation>
    </message>
    <message>
        <source>&amp;Use them here</source>
        <translation>ا&amp;ستعملها هنا</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الأوامر ومفاتيحها</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>البحث عن أمر</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>ابحث عن أمر…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Press Enter on an action, then its new keys. Delete takes its keys away.</source>
        <translation>اضغط Enter على أمر ثم مفاتيحه الجديدة. ويزيل Delete مفاتيحه.</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>إعادة ال&amp;كل إلى الأصل</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّر</translation>
    </message>
    <message>
        <source>has {keys}</source>
        <translation>له {keys}</translation>
    </message>
    <message>
        <source>its keys were given to “{action}”</source>
        <translation>أُعطيت مفاتيحه إلى «{action}»</translation>
    </message>
    <message>
        <source>press the keys</source>
        <translation>اضغط المفاتيح</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}”.</source>
        <translation>المفاتيح {keys} للأمر «{action}».</translation>
    </message>
    <message>
        <source>{keys} cannot be changed: it is for {use}.</source>
        <translation>لا يمكن تغيير {keys}: فهو من أجل {use}.</translation>
    </message>
    <message>
        <source>{keys} is no command: letters and signs alone are for writing and for going to words.</source>
        <translation>لا يصلح {keys} أمرًا: الحروف والعلامات وحدها للكتابة وللانتقال إلى الكلمات.</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Label the selection, or the selected span</source>
        <translation>وسم التحديد، أو المقطع المحدد</translation>
    </message>
    <message>
        <source>Label the selection, or the selected span: key {key}</source>
        <translation>وسم التحديد، أو المقطع المحدد: المفتاح {key}</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>إعادة فتح…</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>&amp;Key</source>
        <translation>ال&amp;مفتاح</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>ال&amp;خط</translation>
    </message>
    <message>
        <source>&amp;Name in files</source>
        <translation>الاسم في الم&amp;لفات</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Attached particles (و، ل، ب …)</source>
        <translation>الأحرف المتصلة (و، ل، ب …)</translation>
    </message>
    <message>
        <source>Colours with enough contrast on both pages, far from those of other labels</source>
        <translation>ألوان كافية التباين على الصفحتين، بعيدة عن ألوان الوسوم الأخرى</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>الأمثلة</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Its colour is close to that of {label} for {readers}; letter and line tell them apart.</source>
        <translation>لونه قريب من لون {label} عند {readers}؛ يميّز بينهما الحرف والخط.</translation>
    </message>
    <message>
        <source>L&amp;etter</source>
        <translation>ال&amp;حرف</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>On the &amp;dark page</source>
        <translation>على الصفحة ال&amp;داكنة</translation>
    </message>
    <message>
        <source>On the light &amp;page</source>
        <translation>على الصفحة ال&amp;فاتحة</translation>
    </message>
    <message>
        <source>Propose &amp;colours</source>
        <translation>ا&amp;قتراح ألوان</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>علامات الاقتباس</translation>
    </message>
    <message>
        <source>The article (ال)</source>
        <translation>أداة التعريف (ال)</translation>
    </message>
    <message>
        <source>Titles and ranks</source>
        <translation>الألقاب والرتب</translation>
    </message>
    <message>
        <source>What belongs inside</source>
        <translation>ما يدخل في المقطع</translation>
    </message>
    <message>
        <source>either way</source>
        <translation>الأمران جائزان</translation>
    </message>
    <message>
        <source>every reader</source>
        <translation>كل قارئ</translation>
    </message>
    <message>
        <source>inside the span</source>
        <translation>داخل المقطع</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>outside the span</source>
        <translation>خارج المقطع</translation>
    </message>
    <message>
        <source>readers who do not see blue (tritanopia)</source>
        <translation>من لا يرى الأزرق (عمى الأزرق)</translation>
    </message>
    <message>
        <source>readers who do not see green (deuteranopia)</source>
        <translation>من لا يرى الأخضر (عمى الأخضر)</translation>
    </message>
    <message>
        <source>readers who do not see red (protanopia)</source>
        <translation>من لا يرى الأحمر (عمى الأحمر)</translation>
    </message>
    <message>
        <source>{key} (now {label})</source>
        <translation>{key} (الآن لوسم {label})</translation>
    </message>
</context>
<context>
    <name>LabelMenu</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Link to another span</source>
        <translation>ربط بمقطع آخر</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>حذف المقطع</translation>
    </message>
</context>
<context>
    <name>LabelSetDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ترا&amp;جع</translation>
    </message>
    <message>
        <source>&amp;Undo version {number}</source>
        <translation>ترا&amp;جع عن الإصدار {number}</translation>
    </message>
    <message>
        <source>&amp;What changes…</source>
        <translation>ما الذي يت&amp;غير…</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Export the label set</source>
        <translation>تصدير مجموعة الوسوم</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Import a label set</source>
        <translation>استيراد مجموعة وسوم</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تم الاستيراد</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>مجموعة الوسوم</translation>
    </message>
    <message>
        <source>Label sets</source>
        <translation>مجموعات الوسوم</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Leave without storing?</source>
        <translation>أتغادر من غير حفظ؟</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Looking at what changes…</source>
        <translation>جارٍ النظر في ما يتغير…</translation>
    </message>
    <message>
        <source>Merges and splits</source>
        <translation>الدمج والتقسيم</translation>
    </message>
    <message>
        <source>Not everything in “{name}” could be taken as it is.</source>
        <translation>لم يمكن أخذ كل ما في «{name}» كما هو.</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>جارٍ التراجع…</translation>
    </message>
    <message>
        <source>This project can only be read.</source>
        <translation>هذا المشروع للقراءة فقط.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What the guideline says was last changed in version {number} of the label set.</source>
        <translation>آخر تغيير لما يقوله الدليل كان في الإصدار {number} من مجموعة الوسوم.</translation>
    </message>
    <message>
        <source>What you have changed in the label set is not stored yet. Leave it?</source>
        <translation>لم يُحفظ بعد ما غيّرته في مجموعة الوسوم. أتتركه؟</translation>
    </message>
</context>
<context>
    <name>LabellingEverywhere</name>
    <message>
        <source>Looking in all open articles…</source>
        <translation>جارٍ البحث في كل المقالات المفتوحة…</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>جارٍ تحضير البحث…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>LabelsTab</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>د&amp;مج…</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>إتاحة م&amp;جددًا</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>إي&amp;قاف الاستعمال</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;تقسيم…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>إلى أ&amp;على</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>إلى أس&amp;فل</translation>
    </message>
    <message>
        <source>{label} (retired)</source>
        <translation>{label} (موقوف)</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنكليزية</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروفة</translation>
    </message>
</context>
<context>
    <name>LeadSteps</name>
    <message>
        <source>Looking for cases alike…</source>
        <translation>البحث عن حالات مماثلة…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>يُحفظ…</translation>
    </message>
</context>
<context>
    <name>LinkHint</name>
    <message>
        <source>Link from {start}  ·  go to the other end: Tab, letters or a click  ·  Esc: leave</source>
        <translation>رابط من {start}  ·  اذهب إلى الطرف الآخر: Tab أو حروف أو نقرة  ·  Esc: ترك</translation>
    </message>
    <message>
        <source>Link from {start} to {target}  ·  Enter: link  ·  Esc: leave</source>
        <translation>رابط من {start} إلى {target}  ·  Enter: ربط  ·  Esc: ترك</translation>
    </message>
</context>
<context>
    <name>LinkMenu</name>
    <message>
        <source>{type} (from the second to the first)</source>
        <translation>{type} (من الثاني إلى الأوّل)</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>{type} (between spans of one label)</source>
        <translation>{type} (بين مقطعين لهما الوسم نفسه)</translation>
    </message>
</context>
<context>
    <name>LinksSection</name>
    <message>
        <source>Enter goes to the other end, Del removes the link</source>
        <translation>Enter للذهاب إلى الطرف الآخر، وDel لحذف الرابط</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Links of the span</source>
        <translation>روابط المقطع</translation>
    </message>
    <message>
        <source>None yet: {keys} begins one.</source>
        <translation>لا روابط بعد: {keys} يبدأ رابطًا.</translation>
    </message>
    <message>
        <source>{type}, coming from “{text}”, {label}</source>
        <translation>{type}، من «{text}»، {label}</translation>
    </message>
    <message>
        <source>{type}, leading to “{text}”, {label}</source>
        <translation>{type}، إلى «{text}»، {label}</translation>
    </message>
</context>
<context>
    <name>LinksTab</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;Name in files</source>
        <translation>الاسم في الم&amp;لفات</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Only between spans of &amp;one label</source>
        <translation>بين مقطعين لهما الوسم نفسه &amp;فقط</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>إ&amp;لى</translation>
    </message>
</context>
<context>
    <name>LocalMarkdown</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>LossTable</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Also not carried</source>
        <translation>ومما لا تحمله</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Losses by format</source>
        <translation>ما يضيع بحسب الصيغة</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source> (lead)</source>
        <translation> (مشرف)</translation>
    </message>
    <message>
        <source> (reading only)</source>
        <translation> (للقراءة فقط)</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>No backup could be made: {problem}</source>
        <translation>تعذّر حفظ نسخة احتياطية: {problem}</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>مفتوح في مكان آخر</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>“{name}” is open in another window, so it is opened here for reading only.</source>
        <translation>«{name}» مفتوح في نافذة أخرى، فهو يُفتح هنا للقراءة فقط.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;في</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>د&amp;مج</translation>
    </message>
    <message>
        <source>Labels that go</source>
        <translation>الوسوم التي تزول</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>دمج وسوم</translation>
    </message>
    <message>
        <source>Which labels become one? Their spans move, and the labels are retired.</source>
        <translation>أي الوسوم تصير وسمًا واحدًا؟ تُنقل مقاطعها ويوقَف استعمالها.</translation>
    </message>
</context>
<context>
    <name>MovesTab</name>
    <message>
        <source>&amp;Take back</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a query</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Merge and split labels under “Labels”. Nothing moves before you have seen what changes and store it.</source>
        <translation>ادمج الوسوم وقسّمها تحت «الوسوم». لا يُنقل شيء قبل أن ترى ما يتغير وتحفظه.</translation>
    </message>
    <message>
        <source>Merge {label} into {into}</source>
        <translation>دمج {label} في {into}</translation>
    </message>
    <message>
        <source>Merges and splits</source>
        <translation>الدمج والتقسيم</translation>
    </message>
    <message>
        <source>Split {label}: {what} to {into}</source>
        <translation>تقسيم {label}: {what} إلى {into}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>A&amp;dd</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>F2 or a double click changes a name.</source>
        <translation>يُغيَّر الاسم بالمفتاح F2 أو بنقرة مزدوجة.</translation>
    </message>
    <message>
        <source>Kind of the new round</source>
        <translation>نوع الجولة الجديدة</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>ا&amp;ستعراض…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>إن&amp;شاء</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>ال&amp;مجلد</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ال&amp;وسوم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختر مجلدًا</translation>
    </message>
    <message>
        <source>Choose a label set</source>
        <translation>اختر مجموعة وسوم</translation>
    </message>
    <message>
        <source>For example: Idlib 2026</source>
        <translation>مثلًا: إدلب 2026</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Label sets</source>
        <translation>مجموعات وسوم</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>There is a project of this name already; choose another name.</source>
        <translation>يوجد مشروع بهذا الاسم؛ فاختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no such folder; choose another, or make it first.</source>
        <translation>لا يوجد مجلد كهذا؛ اختر غيره، أو أنشئه أولًا.</translation>
    </message>
    <message>
        <source>This name cannot be a file&apos;s name; leave out / \ : * ? &quot; &lt; &gt; | and a leading dot.</source>
        <translation>لا يصلح هذا اسمًا لملف؛ تجنّب / \ : * ? &quot; &lt; &gt; | والنقطة في أوله.</translation>
    </message>
</context>
<context>
    <name>NewerWorkDialog</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s) sealed the article for the first time.</source>
        <translation>
            <numerusform>لم يسلّم أحد المقال للمرة الأولى.</numerusform>
            <numerusform>سلّم واسم واحد المقال للمرة الأولى.</numerusform>
            <numerusform>سلّم واسمان المقال للمرة الأولى.</numerusform>
            <numerusform>سلّم %n واسمين المقال للمرة الأولى.</numerusform>
            <numerusform>سلّم %n واسمًا المقال للمرة الأولى.</numerusform>
            <numerusform>سلّم %n واسم المقال للمرة الأولى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>لا واسمين</numerusform>
            <numerusform>واسم واحد</numerusform>
            <numerusform>واسمان</numerusform>
            <numerusform>%n واسمين</numerusform>
            <numerusform>%n واسمًا</numerusform>
            <numerusform>%n واسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) added</source>
        <translation>
            <numerusform>لا مقاطع أُضيفت</numerusform>
            <numerusform>أُضيف مقطع واحد</numerusform>
            <numerusform>أُضيف مقطعان</numerusform>
            <numerusform>أُضيفت %n مقاطع</numerusform>
            <numerusform>أُضيف %n مقطعًا</numerusform>
            <numerusform>أُضيف %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) changed</source>
        <translation>
            <numerusform>لا مقاطع تغيّرت</numerusform>
            <numerusform>تغيّر مقطع واحد</numerusform>
            <numerusform>تغيّر مقطعان</numerusform>
            <numerusform>تغيّرت %n مقاطع</numerusform>
            <numerusform>تغيّر %n مقطعًا</numerusform>
            <numerusform>تغيّر %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) removed</source>
        <translation>
            <numerusform>لا مقاطع حُذفت</numerusform>
            <numerusform>حُذف مقطع واحد</numerusform>
            <numerusform>حُذف مقطعان</numerusform>
            <numerusform>حُذفت %n مقاطع</numerusform>
            <numerusform>حُذف %n مقطعًا</numerusform>
            <numerusform>حُذف %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans, were {earlier}</source>
        <translation>
            <numerusform>لا مقاطع، كانت {earlier}</numerusform>
            <numerusform>مقطع واحد، كان {earlier}</numerusform>
            <numerusform>مقطعان، كانا {earlier}</numerusform>
            <numerusform>%n مقاطع، كانت {earlier}</numerusform>
            <numerusform>%n مقطعًا، كانت {earlier}</numerusform>
            <numerusform>%n مقطع، كانت {earlier}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave gold as it is</source>
        <translation>&amp;ترك المرجعي كما هو</translation>
    </message>
    <message>
        <source>&amp;Reopen and take into gold…</source>
        <translation>إعادة ال&amp;فتح والإدخال في المرجعي…</translation>
    </message>
    <message>
        <source>&amp;Take into gold</source>
        <translation>إد&amp;خال في المرجعي</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between spans</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Attributes of spans or links between them were changed.</source>
        <translation>تغيّرت سمات مقاطع أو روابط بينها.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>If you take it in, what you decided stays, and what newer work concerns is asked again.</source>
        <translation>إن أدخلتَه بقي ما بُتّ فيه، وسُئلتَ من جديد عمّا يمسّه العمل الأحدث.</translation>
    </message>
    <message>
        <source>Newer work</source>
        <translation>عمل أحدث</translation>
    </message>
    <message>
        <source>Since this gold began no span was added, removed or changed</source>
        <translation>منذ بدأ هذا المرجعي لم يُضَف مقطع ولم يُحذف ولم يتغيّر</translation>
    </message>
    <message>
        <source>Since this gold began: {changes}</source>
        <translation>منذ بدأ هذا المرجعي: {changes}</translation>
    </message>
    <message>
        <source>Taking it in reopens this gold. What you decided stays; what newer work concerns is asked again.</source>
        <translation>إدخاله يعيد فتح هذا المرجعي. يبقى ما بُتّ فيه، وتُسأل من جديد عمّا يمسّه العمل الأحدث.</translation>
    </message>
    <message>
        <source>{label}: added</source>
        <translation>{label}: أُضيف</translation>
    </message>
    <message>
        <source>{label}: removed</source>
        <translation>{label}: حُذف</translation>
    </message>
    <message>
        <source>{label}: was {earlier}</source>
        <translation>{label}: كان {earlier}</translation>
    </message>
    <message>
        <source>{label}: was {earlier}, {text}</source>
        <translation>{label}: كان {earlier}، {text}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>NoteSection</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note on the span</source>
        <translation>ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>What is doubtful here?</source>
        <translation>ما موضع الشكّ هنا؟</translation>
    </message>
</context>
<context>
    <name>OccurrencesDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Label %n occurrence(s)</source>
        <translation>
            <numerusform>لا مواضع للو&amp;سم</numerusform>
            <numerusform>و&amp;سم موضع واحد</numerusform>
            <numerusform>و&amp;سم موضعين</numerusform>
            <numerusform>و&amp;سم %n مواضع</numerusform>
            <numerusform>و&amp;سم %n موضعًا</numerusform>
            <numerusform>و&amp;سم %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Never here</source>
        <translation>استب&amp;عاد نهائي</translation>
    </message>
    <message>
        <source>&amp;Remember what is left out</source>
        <translation>ت&amp;ذكّر ما استُبعد</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n occurrence(s) left out before</source>
        <translation>
            <numerusform>إ&amp;ظهار ما استُبعد من قبل</numerusform>
            <numerusform>إ&amp;ظهار موضع استُبعد من قبل</numerusform>
            <numerusform>إ&amp;ظهار موضعين استُبعدا من قبل</numerusform>
            <numerusform>إ&amp;ظهار %n مواضع استُبعدت من قبل</numerusform>
            <numerusform>إ&amp;ظهار %n موضعًا استُبعدت من قبل</numerusform>
            <numerusform>إ&amp;ظهار %n موضع استُبعدت من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>Label every occurrence</source>
        <translation>وسم كل المواضع</translation>
    </message>
    <message>
        <source>Label “{text}” as {label}</source>
        <translation>وسم «{text}» بوسم {label}</translation>
    </message>
    <message>
        <source>Label “{text}” as {label} in {count} articles</source>
        <translation>وسم «{text}» بوسم {label} في عدة مقالات ({count})</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Space ticks or unticks an occurrence, Delete leaves it out for good. What is labelled otherwise already is not ticked.</source>
        <translation>مفتاح المسافة يضع العلامة على الموضع أو يرفعها، وDelete يستبعده نهائيًّا. وما له وسم آخر لا علامة عليه.</translation>
    </message>
    <message>
        <source>Tick &amp;all or none</source>
        <translation>تحديد ال&amp;كل أو لا شيء</translation>
    </message>
    <message>
        <source>crosses “{text}”, {label}</source>
        <translation>يتقاطع مع «{text}»، {label}</translation>
    </message>
    <message>
        <source>holds “{text}”, {label}</source>
        <translation>يضم «{text}»، {label}</translation>
    </message>
    <message>
        <source>in “{text}”, {label}</source>
        <translation>داخل «{text}»، {label}</translation>
    </message>
    <message>
        <source>labelled {label}</source>
        <translation>موسوم بوسم {label}</translation>
    </message>
    <message>
        <source>never here</source>
        <translation>مستبعد نهائيًّا</translation>
    </message>
</context>
<context>
    <name>OfferHint</name>
    <message>
        <source>A name you have labelled in several ways  ·  digit: label  ·  F4: next  ·  Esc: leave</source>
        <translation>اسم سبق أن وسمتَه بأكثر من وسم  ·  رقم: وسم  ·  F4: التالي  ·  Esc: ترك</translation>
    </message>
    <message>
        <source>Enter: label as {label} and go on  ·  digit: another label  ·  F4: next  ·  Esc: leave</source>
        <translation>Enter: الوسم «{label}» والمتابعة  ·  رقم: وسم آخر  ·  F4: التالي  ·  Esc: ترك</translation>
    </message>
</context>
<context>
    <name>OriginSection</name>
    <message>
        <source>Changed {when}</source>
        <translation>تغيّر {when}</translation>
    </message>
    <message>
        <source>Characters {start} to {end}</source>
        <translation>المحارف من {start} إلى {end}</translation>
    </message>
    <message>
        <source>Made {how}</source>
        <translation>أُنشئ {how}</translation>
    </message>
    <message>
        <source>Made {how}, {when}</source>
        <translation>أُنشئ {how}، {when}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدويًّا</translation>
    </message>
    <message>
        <source>by import</source>
        <translation>بالاستيراد</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>من اقتراح</translation>
    </message>
    <message>
        <source>from adjudication</source>
        <translation>من التحكيم</translation>
    </message>
</context>
<context>
    <name>OverviewCharts</name>
    <message>
        <source>95% interval</source>
        <translation>مجال 95٪</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Exact F1</source>
        <translation>F1 التام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>متوسط المقالات</translation>
    </message>
    <message>
        <source>Round “{round}”: exact F1 {value} over {count} articles</source>
        <translation>الجولة «{round}»: F1 التام {value}، المقالات: {count}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Spans of both</source>
        <translation>مقاطع كليهما</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>n = {count}</source>
        <translation>ن = {count}</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>{count} where the first has {first} and the second {second}</source>
        <translation>{count} حيث عند الأول {first} وعند الثاني {second}</translation>
    </message>
    <message>
        <source>{first} – {second}</source>
        <translation>{first} – {second}</translation>
    </message>
    <message>
        <source>{kind}, n = {count}</source>
        <translation>{kind}، ن = {count}</translation>
    </message>
    <message>
        <source>{name}, {reason}: {count}</source>
        <translation>{name}، {reason}: {count}</translation>
    </message>
    <message>
        <source>{name}: {count} differences</source>
        <translation>{name}: الاختلافات {count}</translation>
    </message>
    <message>
        <source>{pair}: exact F1 {value} over {count} articles; {equal} equal of {first} and {second} spans</source>
        <translation>{pair}: F1 التام {value}، المقالات: {count}؛ المتساوي {equal} من {first} و{second} من المقاطع</translation>
    </message>
    <message>
        <source>{part}: exact F1 {value} over {count} articles; {equal} of {spans} spans have an equal one</source>
        <translation>{part}: F1 التام {value}، المقالات: {count}؛ {equal} من {spans} من المقاطع لها مقطع مساوٍ</translation>
    </message>
    <message>
        <source>{words}; macro {value}</source>
        <translation>{words}؛ متوسط المقالات {value}</translation>
    </message>
    <message>
        <source>{words}; {interval}</source>
        <translation>{words}؛ {interval}</translation>
    </message>
    <message>
        <source>“{surface}”: {count} differences in {articles} articles</source>
        <translation>«{surface}»: الاختلافات {count}، المقالات {articles}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالين</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that only one annotator sealed are left out.</source>
        <translation>
            <numerusform>لا مقالات سلّمها واسم واحد فقط.</numerusform>
            <numerusform>تُرك مقال واحد سلّمه واسم واحد فقط.</numerusform>
            <numerusform>تُرك مقالان سلّمهما واسم واحد فقط.</numerusform>
            <numerusform>تُركت %n مقالات سلّمها واسم واحد فقط.</numerusform>
            <numerusform>تُرك %n مقالًا سلّمها واسم واحد فقط.</numerusform>
            <numerusform>تُرك %n مقال سلّمها واسم واحد فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) done with suggestions on are left out.</source>
        <translation>
            <numerusform>لا تكليفات تمّت بوجود الاقتراحات.</numerusform>
            <numerusform>تُرك تكليف واحد تمّ بوجود الاقتراحات.</numerusform>
            <numerusform>تُرك تكليفان تمّا بوجود الاقتراحات.</numerusform>
            <numerusform>تُركت %n تكليفات تمّت بوجود الاقتراحات.</numerusform>
            <numerusform>تُرك %n تكليفًا تمّت بوجود الاقتراحات.</numerusform>
            <numerusform>تُرك %n تكليف تمّت بوجود الاقتراحات.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>95% interval {interval}.</source>
        <translation>مجال 95٪: {interval}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>A difference belongs to the zone in which it begins.</source>
        <translation>يُحسب الاختلاف في المنطقة التي يبدأ فيها.</translation>
    </message>
    <message>
        <source>A difference counts under each label that either has there.</source>
        <translation>يُعَدّ الاختلاف تحت كل وسم وضعه أحدهما هناك.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>كل المقاييس</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>حسب الوسم</translation>
    </message>
    <message>
        <source>By language, zone and source</source>
        <translation>حسب اللغة والمنطقة والمصدر</translation>
    </message>
    <message>
        <source>Exact F1 of every two annotators</source>
        <translation>F1 التام لكل واسمين</translation>
    </message>
    <message>
        <source>Exact F1 over all spans; macro is the mean over articles.</source>
        <translation>F1 التام على كل المقاطع، ثم متوسطه على المقالات.</translation>
    </message>
    <message>
        <source>Exact F1 over rounds</source>
        <translation>F1 التام عبر الجولات</translation>
    </message>
    <message>
        <source>Exact F1 {value}</source>
        <translation>F1 التام {value}</translation>
    </message>
    <message>
        <source>Latest submissions, apart: {value} ({count} reopened).</source>
        <translation>آخر التسليمات على حدة: {value} (أُعيد فتح {count}).</translation>
    </message>
    <message>
        <source>Names they differ on most</source>
        <translation>أكثر ما يختلفون فيه من الأسماء</translation>
    </message>
    <message>
        <source>No two annotators have sealed the same article in this round: there is no figure.</source>
        <translation>لم يسلّم واسمان المقال نفسه في هذه الجولة، فلا مقياس.</translation>
    </message>
    <message>
        <source>Not everything has been compared yet.</source>
        <translation>لم يُقارَن كل شيء بعد.</translation>
    </message>
    <message>
        <source>Not sealed, so left out – {list}.</source>
        <translation>لم يُسلَّم فتُرك – {list}.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n source(s) those with most spans are shown; the list of differences has them all.</source>
        <translation>
            <numerusform>لا مصادر.</numerusform>
            <numerusform>المصدر الوحيد ظاهر هنا.</numerusform>
            <numerusform>يظهر هنا من المصدرين أكثرهما مقاطع؛ وكلاهما في قائمة الاختلافات.</numerusform>
            <numerusform>من %n مصادر يظهر هنا أكثرها مقاطع؛ وكلها في قائمة الاختلافات.</numerusform>
            <numerusform>من %n مصدرًا يظهر هنا أكثرها مقاطع؛ وكلها في قائمة الاختلافات.</numerusform>
            <numerusform>من %n مصدر يظهر هنا أكثرها مقاطع؛ وكلها في قائمة الاختلافات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are the first annotator of each pair, columns the second; equal ones are framed.</source>
        <translation>الصفوف للواسم الأول في كل زوج والأعمدة للثاني؛ وما تساوى فله إطار.</translation>
    </message>
    <message>
        <source>The line below an interval runs from 0 to 1.</source>
        <translation>يمتد الخط تحت المجال من 0 إلى 1.</translation>
    </message>
    <message>
        <source>Two spans are equal if start, end and label are; pairs with more work weigh more.</source>
        <translation>يتساوى مقطعان بتساوي البداية والنهاية والوسم؛ ويزيد وزن الزوج بزيادة عمله.</translation>
    </message>
    <message>
        <source>What annotators sealed is being compared…</source>
        <translation>تجري مقارنة ما سلّمه الواسمون…</translation>
    </message>
    <message>
        <source>Which labels meet which</source>
        <translation>أي الوسوم يقابل أيها</translation>
    </message>
    <message>
        <source>Why they differ, by annotators</source>
        <translation>لماذا يختلفون، حسب الواسمين</translation>
    </message>
    <message>
        <source>Why they differ, by label</source>
        <translation>لماذا يختلفون، حسب الوسم</translation>
    </message>
    <message>
        <source>n counts articles that both sealed. Choose a cell to see where they differ.</source>
        <translation>ن عدد المقالات التي سلّمها كلاهما. اختر خلية لترى أين يختلفان.</translation>
    </message>
    <message>
        <source>{attribute} ({labels})</source>
        <translation>{attribute} ({labels})</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{count} {state}</translation>
    </message>
    <message>
        <source>{equal} pairs of equal spans among {spans} spans, in {articles}; pairs of annotators: {pairs}.</source>
        <translation>{equal} من أزواج المقاطع المتساوية بين {spans} مقطعًا، في {articles}؛ أزواج الواسمين: {pairs}.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
</context>
<context>
    <name>OwnProgressDialog</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>لم يُنجز أي مقال</numerusform>
            <numerusform>أُنجز مقال واحد</numerusform>
            <numerusform>أُنجز مقالان</numerusform>
            <numerusform>أُنجزت %n مقالات</numerusform>
            <numerusform>أُنجز %n مقالًا</numerusform>
            <numerusform>أُنجز %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Finished this week</source>
        <translation>ما أُنجز هذا الأسبوع</translation>
    </message>
    <message>
        <source>Of articles that are done. Pauses of over a minute do not count; what is set aside is left out.</source>
        <translation>للمقالات التي تمّت. لا تُحسب الاستراحات التي تزيد على دقيقة، ولا يدخل ما نُحّي.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Spans by label</source>
        <translation>المقاطع بحسب الوسم</translation>
    </message>
    <message>
        <source>The work of {name}</source>
        <translation>عمل {name}</translation>
    </message>
    <message>
        <source>This week: {what}</source>
        <translation>هذا الأسبوع: {what}</translation>
    </message>
    <message>
        <source>Time per article</source>
        <translation>الوقت لكل مقال</translation>
    </message>
    <message>
        <source>Today: {what}</source>
        <translation>اليوم: {what}</translation>
    </message>
    <message>
        <source>over {number} min</source>
        <translation>أكثر من {number} د</translation>
    </message>
    <message>
        <source>under {number} min</source>
        <translation>أقل من {number} د</translation>
    </message>
    <message>
        <source>{articles} in {time}</source>
        <translation>{articles} في {time}</translation>
    </message>
    <message>
        <source>{finished} of {count} articles finished · {time} at work in all</source>
        <translation>المقالات المنجزة: {finished} من {count} · وقت العمل كله: {time}</translation>
    </message>
    <message>
        <source>{from} to {to} min</source>
        <translation>من {from} إلى {to} د</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{name}: {number}</source>
        <translation>{name}: {number}</translation>
    </message>
</context>
<context>
    <name>PackageConflicts</name>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>لا مقاطع أخرى</numerusform>
            <numerusform>مقطع آخر</numerusform>
            <numerusform>مقطعان آخران</numerusform>
            <numerusform>%n مقاطع أخرى</numerusform>
            <numerusform>%n مقطعًا آخر</numerusform>
            <numerusform>%n مقطع آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>بلا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>في الحزمة</translation>
    </message>
    <message>
        <source>Take the package&apos;s</source>
        <translation>خذ ما في الحزمة</translation>
    </message>
    <message>
        <source>The package&apos;s cannot be taken</source>
        <translation>لا يمكن أخذ ما في الحزمة</translation>
    </message>
    <message>
        <source>The spans are the same</source>
        <translation>المقاطع هي نفسها</translation>
    </message>
    <message>
        <source>What is in conflict</source>
        <translation>ما المتعارض</translation>
    </message>
    <message>
        <source>changed last by {name}</source>
        <translation>آخر من غيّره {name}</translation>
    </message>
    <message>
        <source>never sealed</source>
        <translation>لم يُسلَّم قط</translation>
    </message>
    <message>
        <source>sealed {moment}</source>
        <translation>سُلّم في {moment}</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <comment>an annotator, and what is in conflict</comment>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>“{text}” as {label}</source>
        <comment>a span</comment>
        <translation>«{text}» بوسم {label}</translation>
    </message>
</context>
<context>
    <name>PackageGiveDialog</name>
    <message>
        <source>&amp;Annotator</source>
        <translation>ال&amp;واسم</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>ال&amp;حزمة</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>ال&amp;جولة</translation>
    </message>
    <message>
        <source>&amp;Write the package</source>
        <translation>ا&amp;كتب الحزمة</translation>
    </message>
    <message>
        <source>A package is one file with everything an annotator needs: their articles that are not done, the labels and guidelines, answers to their questions. Nothing of what others did is in it, and nothing that tells a control article from any other.</source>
        <translation>الحزمة ملف واحد فيه كل ما يحتاجه الواسم: مقالاته التي لم تتم، والوسوم ودليلها، وأجوبة أسئلته. ليس فيها شيء من عمل غيره، ولا ما يميّز مقال ضبط من سواه.</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>كل الجولات</translation>
    </message>
    <message>
        <source>Answers to questions</source>
        <translation>أجوبة الأسئلة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles to be taken up again</source>
        <translation>مقالات يُعاد فتحها</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>التكليفات</translation>
    </message>
    <message>
        <source>Give out a package</source>
        <translation>إعطاء حزمة</translation>
    </message>
    <message>
        <source>Only labels, &amp;guidelines and answers, for a project given out before</source>
        <translation>الوسوم و&amp;دليلها والأجوبة فقط، لمشروع أُعطي من قبل</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>جارٍ الحزم…</translation>
    </message>
    <message>
        <source>Rulings on articles they have sealed</source>
        <translation>أحكام على مقالات سلّمها</translation>
    </message>
    <message>
        <source>Send {file} to them; they open it in Annotator.</source>
        <translation>أرسل {file} إليه ليفتحه في Annotator.</translation>
    </message>
    <message>
        <source>The package for {name} is ready</source>
        <translation>حزمة {name} جاهزة</translation>
    </message>
    <message>
        <source>Version of the label set</source>
        <translation>إصدار مجموعة الوسوم</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>ما فيها</translation>
    </message>
    <message>
        <source>Where this is cancelled, no file is left behind.</source>
        <translation>إن أُلغي هذا فلا يبقى ملف.</translation>
    </message>
    <message>
        <source>Whose work?</source>
        <translation>عمل من؟</translation>
    </message>
</context>
<context>
    <name>PackageHandlers</name>
    <message>
        <source>Opening the package…</source>
        <translation>جارٍ فتح الحزمة…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>مشاريع</translation>
    </message>
    <message>
        <source>Where is your own project to be?</source>
        <translation>أين تريد أن يكون مشروعك؟</translation>
    </message>
</context>
<context>
    <name>PackagePlace</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>ا&amp;ختر…</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>حزمة</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>حزم</translation>
    </message>
    <message>
        <source>a file that ends in {suffix}</source>
        <translation>ملف ينتهي بـ{suffix}</translation>
    </message>
</context>
<context>
    <name>PackageReturnDialog</name>
    <message>
        <source>&amp;Package</source>
        <translation>ال&amp;حزمة</translation>
    </message>
    <message>
        <source>&amp;Write the package</source>
        <translation>ا&amp;كتب الحزمة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles that no package gave out; they stay here</source>
        <translation>مقالات لم تعطها حزمة؛ تبقى هنا</translation>
    </message>
    <message>
        <source>Done or set aside</source>
        <translation>تامّة أو منحّاة</translation>
    </message>
    <message>
        <source>Only what is &amp;done or set aside, no drafts</source>
        <translation>ما &amp;تم أو نُحّي فقط، بلا مسودات</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>جارٍ الحزم…</translation>
    </message>
    <message>
        <source>Return my work</source>
        <translation>إعادة عملي</translation>
    </message>
    <message>
        <source>Send {file} to whoever gave you the articles.</source>
        <translation>أرسل {file} إلى من أعطاك المقالات.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>التسليمات</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>ما فيها</translation>
    </message>
    <message>
        <source>Where this is cancelled, no file is left behind.</source>
        <translation>إن أُلغي هذا فلا يبقى ملف.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>إلى أين؟</translation>
    </message>
    <message>
        <source>Your work goes into one file for whoever gave you the articles. You can go on labelling and return it again as often as you like: what came last counts.</source>
        <translation>يوضع عملك في ملف واحد لمن أعطاك المقالات. يمكنك أن تتابع الوسم وتعيده مرة بعد مرة كما تشاء: المعوّل على آخر ما جاء.</translation>
    </message>
    <message>
        <source>Your work is packed</source>
        <translation>حُزم عملك</translation>
    </message>
</context>
<context>
    <name>PackageTakeInDialog</name>
    <message numerus="yes">
        <source>%n article(s) changed</source>
        <translation>
            <numerusform>لم يتغير أي مقال</numerusform>
            <numerusform>تغيّر مقال واحد</numerusform>
            <numerusform>تغيّر مقالان</numerusform>
            <numerusform>تغيّرت %n مقالات</numerusform>
            <numerusform>تغيّر %n مقالًا</numerusform>
            <numerusform>تغيّر %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would change</source>
        <translation>
            <numerusform>لن يتغير أي مقال</numerusform>
            <numerusform>سيتغيّر مقال واحد</numerusform>
            <numerusform>سيتغيّر مقالان</numerusform>
            <numerusform>ستتغيّر %n مقالات</numerusform>
            <numerusform>سيتغيّر %n مقالًا</numerusform>
            <numerusform>سيتغيّر %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضًا</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>ا&amp;نظر فيها</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>ا&amp;دمج</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>ال&amp;حزمة</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>أ&amp;دخل</translation>
    </message>
    <message>
        <source>All of this is here already</source>
        <translation>كل هذا هنا من قبل</translation>
    </message>
    <message>
        <source>It can be taken back as a whole with Edit → Undo across articles.</source>
        <translation>يمكن التراجع عنه كله من: تحرير ← تراجع عبر المقالات.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ النظر…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>جارٍ الدمج…</translation>
    </message>
    <message>
        <source>New articles, labels, guidelines and answers come into this project. What you have labelled stays as it is.</source>
        <translation>تدخل هذا المشروع مقالات ووسوم وأدلة وأجوبة جديدة. ويبقى ما وسمته كما هو.</translation>
    </message>
    <message>
        <source>Nothing is stored yet. A backup is made before.</source>
        <translation>لم يُحفظ شيء بعد. وتُحفظ نسخة احتياطية قبل الدمج.</translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>إدخال حزمة</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>جارٍ الإدخال…</translation>
    </message>
    <message>
        <source>The package is taken in</source>
        <translation>أُدخلت الحزمة</translation>
    </message>
    <message>
        <source>The work of {names} is merged</source>
        <translation>دُمج عمل {names}</translation>
    </message>
    <message>
        <source>These stay as they are here. Tick one to take what the package has instead: what was sealed here stays as an earlier submission.</source>
        <translation>تبقى هذه كما هي هنا. علّم على أحدها لتأخذ ما في الحزمة بدلًا منه؛ وما سُلّم هنا يبقى تسليمًا أسبق.</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>ما جاءت به</translation>
    </message>
    <message>
        <source>What the lead sent</source>
        <translation>ما أرسله المشرف</translation>
    </message>
    <message>
        <source>What you have labelled is as it was.</source>
        <translation>ما وسمته باقٍ كما كان.</translation>
    </message>
    <message>
        <source>Where this is cancelled, nothing is stored.</source>
        <translation>إن أُلغي هذا فلا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Work of {names}</source>
        <translation>عمل {names}</translation>
    </message>
    <message>
        <source>Work that came back</source>
        <translation>عمل عائد</translation>
    </message>
    <message>
        <source>You see first what would change. Packages can be taken in in any order and more than once; what contradicts the project is listed, and left as it is unless you choose.</source>
        <translation>ترى أولًا ما الذي سيتغيّر. يمكن إدخال الحزم بأيّ ترتيب وأكثر من مرة؛ وما يعارض المشروع يُسرد ويبقى كما هو ما لم تختر غير ذلك.</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>%n new submission(s)</source>
        <translation>
            <numerusform>لا تسليمات جديدة</numerusform>
            <numerusform>تسليم جديد واحد</numerusform>
            <numerusform>تسليمان جديدان</numerusform>
            <numerusform>%n تسليمات جديدة</numerusform>
            <numerusform>%n تسليمًا جديدًا</numerusform>
            <numerusform>%n تسليم جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) changed</source>
        <translation>
            <numerusform>لم يتغير أي مقطع</numerusform>
            <numerusform>تغيّر مقطع واحد</numerusform>
            <numerusform>تغيّر مقطعان</numerusform>
            <numerusform>تغيّرت %n مقاطع</numerusform>
            <numerusform>تغيّر %n مقطعًا</numerusform>
            <numerusform>تغيّر %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) gone</source>
        <translation>
            <numerusform>لم يُحذف أي مقطع</numerusform>
            <numerusform>حُذف مقطع واحد</numerusform>
            <numerusform>حُذف مقطعان</numerusform>
            <numerusform>حُذفت %n مقاطع</numerusform>
            <numerusform>حُذف %n مقطعًا</numerusform>
            <numerusform>حُذف %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) more</source>
        <translation>
            <numerusform>لا مقاطع أكثر</numerusform>
            <numerusform>زاد مقطع واحد</numerusform>
            <numerusform>زاد مقطعان</numerusform>
            <numerusform>زادت %n مقاطع</numerusform>
            <numerusform>زاد %n مقطعًا</numerusform>
            <numerusform>زاد %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A submission of the same id holds something else here, and submissions never change.</source>
        <translation>هنا تسليم بالمعرّف نفسه فيه شيء آخر، والتسليمات لا تتغيّر أبدًا.</translation>
    </message>
    <message>
        <source>Already so here</source>
        <translation>كما هو هنا من قبل</translation>
    </message>
    <message>
        <source>In conflict; these stay as they are here</source>
        <translation>متعارض؛ يبقى كما هو هنا</translation>
    </message>
    <message>
        <source>Left as they are: they have gone on here</source>
        <translation>تبقى كما هي: مضى العمل عليها هنا</translation>
    </message>
    <message>
        <source>Made before one that came earlier; the rulings stay as they are</source>
        <translation>أُعدَّت قبل حزمة وصلت من قبل؛ تبقى الأحكام كما هي</translation>
    </message>
    <message>
        <source>New answers</source>
        <translation>أجوبة جديدة</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>مقالات جديدة</translation>
    </message>
    <message>
        <source>New assignments</source>
        <translation>تكليفات جديدة</translation>
    </message>
    <message>
        <source>New rulings</source>
        <translation>أحكام جديدة</translation>
    </message>
    <message>
        <source>New version of the label set</source>
        <translation>إصدار جديد من مجموعة الوسوم</translation>
    </message>
    <message>
        <source>No longer in this project; left out</source>
        <translation>لم يعد في هذا المشروع؛ تُرك</translation>
    </message>
    <message>
        <source>Not worked on</source>
        <translation>لم يُعمل عليه</translation>
    </message>
    <message>
        <source>Older than what is here</source>
        <translation>أقدم مما هنا</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>هنا فقط</translation>
    </message>
    <message>
        <source>Only in the package</source>
        <translation>في الحزمة فقط</translation>
    </message>
    <message>
        <source>Other attributes, notes or links</source>
        <translation>سمات أو ملاحظات أو روابط مختلفة</translation>
    </message>
    <message>
        <source>Reopened or changed here since, and nothing newer came; kept</source>
        <translation>أُعيد فتحها أو غُيّرت هنا منذئذٍ ولم يأتِ ما هو أحدث؛ تبقى كما هي</translation>
    </message>
    <message>
        <source>Rulings that hold no more</source>
        <translation>أحكام لم تعد سارية</translation>
    </message>
    <message>
        <source>Settled as you chose: the package&apos;s was taken</source>
        <translation>حُسم كما اخترت: أُخذ ما في الحزمة</translation>
    </message>
    <message>
        <source>Spans that went to other labels</source>
        <translation>مقاطع انتقلت إلى وسوم أخرى</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>أُدخل</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message>
        <source>What is said of articles that are not here; left out</source>
        <translation>ما يخصّ مقالات ليست هنا؛ تُرك</translation>
    </message>
    <message>
        <source>What was sealed last there stands here already as an earlier submission.</source>
        <translation>آخر ما سُلّم هناك موجود هنا أصلًا تسليمًا أسبق.</translation>
    </message>
    <message>
        <source>another submission stands here in the place of one of these</source>
        <translation>في محل أحد هذه التسليمات تسليم آخر هنا</translation>
    </message>
    <message>
        <source>it was changed here since it was given out</source>
        <translation>غُيّر هنا منذ أُعطي</translation>
    </message>
    <message>
        <source>two projects of the same annotator hold different work on it</source>
        <translation>في مشروعين للواسم نفسه عملان مختلفان عليه</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <comment>states of an article</comment>
        <translation>{before} ← {after}</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) moved</source>
        <translation>
            <numerusform>لم يُنقل أي مقال</numerusform>
            <numerusform>نُقل مقال واحد</numerusform>
            <numerusform>نُقل مقالان</numerusform>
            <numerusform>نُقلت %n مقالات</numerusform>
            <numerusform>نُقل %n مقالًا</numerusform>
            <numerusform>نُقل %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>لم يبقَ شيء على حاله</numerusform>
            <numerusform>بقي واحد على حاله</numerusform>
            <numerusform>بقي اثنان على حالهما</numerusform>
            <numerusform>بقيت %n على حالها</numerusform>
            <numerusform>بقي %n على حاله</numerusform>
            <numerusform>بقي %n على حاله</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that the label does not allow were removed; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>لم يُحذف أي رابط.</numerusform>
            <numerusform>حُذف رابط لا يسمح به الوسم؛ Ctrl+Z يعيده.</numerusform>
            <numerusform>حُذف رابطان لا يسمح بهما الوسم؛ Ctrl+Z يعيدهما.</numerusform>
            <numerusform>حُذفت %n روابط لا يسمح بها الوسم؛ Ctrl+Z يعيدها.</numerusform>
            <numerusform>حُذف %n رابطًا لا يسمح بها الوسم؛ Ctrl+Z يعيدها.</numerusform>
            <numerusform>حُذف %n رابط لا يسمح بها الوسم؛ Ctrl+Z يعيدها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>الواسم: {name}</translation>
    </message>
    <message>
        <source>Article {number} of {count}</source>
        <translation>المقال {number} من {count}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>The guideline has changed since you last read it; choose Help → Guideline.</source>
        <translation>تغيّر الدليل منذ قرأته آخر مرّة؛ اختر مساعدة ← الدليل.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكّد</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>تم {done} من {count}</translation>
    </message>
</context>
<context>
    <name>PartnerView</name>
    <message>
        <source>Choose the article that belongs to the open one</source>
        <translation>اختيار المقال المقابل للمقال المفتوح</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The article beside it</source>
        <translation>المقال المجاور</translation>
    </message>
    <message>
        <source>Work on this article</source>
        <translation>العمل على هذا المقال</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>dashes</source>
        <translation>شرطات</translation>
    </message>
    <message>
        <source>dashes and dots</source>
        <translation>شرطات ونقاط</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>double line</source>
        <translation>خط مزدوج</translation>
    </message>
    <message>
        <source>solid line</source>
        <translation>خط متصل</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>خط متموّج</translation>
    </message>
</context>
<context>
    <name>PauseLine</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>You have been at work for %n minute(s) today. Time for a pause?</source>
        <translation>
            <numerusform>لم تعمل اليوم بعد.</numerusform>
            <numerusform>عملت اليوم دقيقة واحدة. أحان وقت استراحة؟</numerusform>
            <numerusform>عملت اليوم دقيقتين. أحان وقت استراحة؟</numerusform>
            <numerusform>عملت اليوم %n دقائق. أحان وقت استراحة؟</numerusform>
            <numerusform>عملت اليوم %n دقيقة. أحان وقت استراحة؟</numerusform>
            <numerusform>عملت اليوم %n دقيقة. أحان وقت استراحة؟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>{row}, {column}: {value}</source>
        <translation>{row}، {column}: {value}</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) cannot be given to as many: they had them in another round.</source>
        <translation>
            <numerusform>لا مقالات يتعذر إعطاؤها.</numerusform>
            <numerusform>مقال واحد لا يمكن إعطاؤه إلى هذا العدد: كان لديهم في جولة أخرى.</numerusform>
            <numerusform>مقالان لا يمكن إعطاؤهما إلى هذا العدد: كانا لديهم في جولة أخرى.</numerusform>
            <numerusform>%n مقالات لا يمكن إعطاؤها إلى هذا العدد: كانت لديهم في جولة أخرى.</numerusform>
            <numerusform>%n مقالًا لا يمكن إعطاؤها إلى هذا العدد: كانت لديهم في جولة أخرى.</numerusform>
            <numerusform>%n مقال لا يمكن إعطاؤها إلى هذا العدد: كانت لديهم في جولة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>لا تكليفات</numerusform>
            <numerusform>تكليف واحد</numerusform>
            <numerusform>تكليفان</numerusform>
            <numerusform>%n تكليفات</numerusform>
            <numerusform>%n تكليفًا</numerusform>
            <numerusform>%n تكليف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of other articles are left out.</source>
        <translation>
            <numerusform>لم يُترك أي مكرر.</numerusform>
            <numerusform>تُرك مكرر واحد من مقال آخر.</numerusform>
            <numerusform>تُرك مكرران من مقالات أخرى.</numerusform>
            <numerusform>تُركت %n مكررات من مقالات أخرى.</numerusform>
            <numerusform>تُرك %n مكررًا من مقالات أخرى.</numerusform>
            <numerusform>تُرك %n مكرر من مقالات أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Articles that two have in common</source>
        <translation>المقالات المشتركة بين كل اثنين</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>يُعطى</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>لديه</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>There is nothing to give out</source>
        <translation>لا شيء لتوزيعه</translation>
    </message>
    <message>
        <source>What each annotator gets</source>
        <translation>ما يُعطى لكل واسم</translation>
    </message>
    <message>
        <source>What is assigned already counts and stays as it is.</source>
        <translation>ما وُزّع من قبل محسوب ويبقى كما هو.</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>{source}: {count}</source>
        <translation>{source}: {count}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source> minutes of work a day</source>
        <translation> دقيقة عمل في اليوم</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>%</source>
        <translation>٪</translation>
    </message>
    <message>
        <source>&amp;Arabic font</source>
        <translation>الخط ال&amp;عربي</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Dragging takes whole words (Alt turns it round)</source>
        <translation>ال&amp;سحب يأخذ كلمات كاملة (وAlt يعكس ذلك)</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>عا&amp;م</translation>
    </message>
    <message>
        <source>&amp;Interface text</source>
        <translation>&amp;نص الواجهة</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Nothing moves by itself: no fading, no blinking</source>
        <translation>لا &amp;شيء يتحرك من تلقاء نفسه: لا تلاشي ولا وميض</translation>
    </message>
    <message>
        <source>&amp;Remind me of a pause</source>
        <translation>ذ&amp;كّرني باستراحة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>&amp;Usual values</source>
        <translation>القيم الم&amp;عتادة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Lat&amp;in font</source>
        <translation>الخط اللا&amp;تيني</translation>
    </message>
    <message>
        <source>Leave &amp;punctuation at the edges of a selection out of the span</source>
        <translation>إخراج علامات ال&amp;ترقيم عند طرفي التحديد من المقطع</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>تباعد الأ&amp;سطر</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Selecting</source>
        <translation>التحديد</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;حجم النص</translation>
    </message>
    <message>
        <source>The best one installed</source>
        <translation>أفضل المثبَّت</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>after </source>
        <translation>بعد </translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>, </source>
        <comment>between changes of a label</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Enter or a double click on a span that stays goes to its article.</source>
        <translation>بمفتاح الإدخال أو بنقرة مزدوجة على مقطع باقٍ تنتقل إلى مقاله.</translation>
    </message>
    <message>
        <source>Joined with a span of the same text and label</source>
        <translation>ضُم إلى مقطع له النص والوسم نفسهما</translation>
    </message>
    <message>
        <source>Links that go because they would join a span with itself or stand twice: {count}.</source>
        <translation>روابط تزول لأنها تصل مقطعًا بنفسه أو تتكرر: {count}.</translation>
    </message>
    <message>
        <source>No span is stored anew.</source>
        <translation>لا يُحفظ أي مقطع من جديد.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Spans that are stored anew: {spans}, in {articles} articles. By whom: {people}.</source>
        <translation>مقاطع تُحفظ من جديد: {spans}، في مقالات عددها {articles}. لمن: {people}.</translation>
    </message>
    <message>
        <source>Stay {label}, to be looked at by hand</source>
        <translation>تبقى بوسم {label}، وتُراجَع يدويًّا</translation>
    </message>
    <message>
        <source>Submissions stay as they are, and are read with the new labels: {count}.</source>
        <translation>تبقى التسليمات كما هي وتُقرأ بالوسوم الجديدة: {count}.</translation>
    </message>
    <message>
        <source>The attributes change</source>
        <translation>تتغير السمات</translation>
    </message>
    <message>
        <source>The guideline of the whole; it is announced where it is read</source>
        <translation>دليل المجموعة كلها؛ ويُعلن عنه حيث يُقرأ</translation>
    </message>
    <message>
        <source>The kinds of links change</source>
        <translation>تتغير أنواع الروابط</translation>
    </message>
    <message>
        <source>The order of the labels</source>
        <translation>ترتيب الوسوم</translation>
    </message>
    <message>
        <source>Version {number} of the label set</source>
        <translation>الإصدار {number} من مجموعة الوسوم</translation>
    </message>
    <message>
        <source>Version {number} of the label set is stored</source>
        <translation>حُفظ الإصدار {number} من مجموعة الوسوم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما يتغير</translation>
    </message>
    <message>
        <source>and more: {count}</source>
        <translation>وغيرها: {count}</translation>
    </message>
    <message>
        <source>another guideline</source>
        <translation>دليل آخر</translation>
    </message>
    <message>
        <source>another look or key</source>
        <translation>مظهر أو مفتاح آخر</translation>
    </message>
    <message>
        <source>called {name} in files</source>
        <translation>يُسمى {name} في الملفات</translation>
    </message>
    <message>
        <source>offered again</source>
        <translation>يُتاح مجددًا</translation>
    </message>
    <message>
        <source>other boundaries from now on</source>
        <translation>حدود أخرى من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>shown as {title}</source>
        <translation>يظهر باسم {title}</translation>
    </message>
    <message>
        <source>{label}: new</source>
        <translation>{label}: جديد</translation>
    </message>
    <message>
        <source>{label}: retired; it stays on its spans</source>
        <translation>{label}: موقوف؛ يبقى على مقاطعه</translation>
    </message>
    <message>
        <source>{label}: {what}</source>
        <translation>{label}: {what}</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>يرجى الانتظار</translation>
    </message>
</context>
<context>
    <name>ProjectHandlers</name>
    <message>
        <source>A copy was saved.</source>
        <translation>حُفظت نسخة.</translation>
    </message>
    <message>
        <source>Building the sample project…</source>
        <translation>يجري بناء المشروع النموذجي…</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحات</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>Projects and packages</source>
        <translation>مشاريع وحزم</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>Save the article as a page</source>
        <translation>حفظ المقال كصفحة ويب</translation>
    </message>
    <message>
        <source>The page was saved.</source>
        <translation>حُفظت الصفحة.</translation>
    </message>
</context>
<context>
    <name>ProjectSteps</name>
    <message>
        <source>Storing…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>note on a span</source>
        <translation>ملاحظة على مقطع</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>set aside with a question</source>
        <translation>نُحّي بسؤال</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source> · </source>
        <comment>between parts</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with these words, to be looked at again</source>
        <translation>
            <numerusform>لا مقاطع بهذه الكلمات</numerusform>
            <numerusform>مقطع واحد بهذه الكلمات يُنظر فيه من جديد</numerusform>
            <numerusform>مقطعان بهذه الكلمات يُنظر فيهما من جديد</numerusform>
            <numerusform>%n مقاطع بهذه الكلمات يُنظر فيها من جديد</numerusform>
            <numerusform>%n مقطعًا بهذه الكلمات يُنظر فيها من جديد</numerusform>
            <numerusform>%n مقطع بهذه الكلمات يُنظر فيها من جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>إ&amp;جابة</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;labelled</source>
        <translation>بالو&amp;سم</translation>
    </message>
    <message>
        <source>(nothing was written)</source>
        <translation>(لم يُكتب شيء)</translation>
    </message>
    <message>
        <source>It is about the &amp;words</source>
        <translation>عن ال&amp;كلمات</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet. Annotators ask by setting an article aside with a question, by the flag “I am unsure”, or in a note.</source>
        <translation>لم يسأل أحد شيئًا بعد. يسأل الواسمون حين يضعون مقالًا جانبًا لسؤال، أو بعلامة «لست متأكّدًا»، أو في ملاحظة.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>يُنظر فيه من جديد</translation>
    </message>
    <message>
        <source>What annotators asked in setting an article aside, in flags and in notes.</source>
        <translation>ما سأله الواسمون عند تنحية مقال، وفي العلامات والملاحظات.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>إجابتك</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>أي وسم</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>garbled</source>
        <translation>نص مشوّه</translation>
    </message>
    <message>
        <source>not news</source>
        <translation>ليس خبرًا</translation>
    </message>
    <message>
        <source>question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>too distressing</source>
        <translation>مؤلم جدًّا</translation>
    </message>
    <message>
        <source>wrong language</source>
        <translation>لغة أخرى</translation>
    </message>
</context>
<context>
    <name>RecipeBar</name>
    <message>
        <source>&amp;Save recipe…</source>
        <translation>ح&amp;فظ الوصفة…</translation>
    </message>
    <message>
        <source>Ope&amp;n recipe…</source>
        <translation>فت&amp;ح وصفة…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>فتح وصفة</translation>
    </message>
    <message>
        <source>Rec&amp;ipe</source>
        <translation>ال&amp;وصفة</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>الوصفات</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>حفظ الوصفة</translation>
    </message>
    <message>
        <source>The recipe was saved as {name}.</source>
        <translation>حُفظت الوصفة باسم {name}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
</context>
<context>
    <name>RemarkDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>$.{place}: {why}</source>
        <translation>في {place}: {why}</translation>
    </message>
    <message>
        <source>$: {why}</source>
        <translation>في أوله: {why}</translation>
    </message>
    <message>
        <source>&apos;{encoding}&apos; codec can&apos;t decode byte {byte} in position {place}: {why}</source>
        <translation>ليس بترميز {encoding}: البايت {byte} عند {place}: {why}</translation>
    </message>
    <message>
        <source>&apos;{encoding}&apos; codec can&apos;t decode bytes in position {place}: {why}</source>
        <translation>ليس بترميز {encoding}: البايتات عند {place}: {why}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a required property</source>
        <translation>ينقصه {name}</translation>
    </message>
    <message>
        <source>&apos;{sign}&apos; expected after &apos;{quote}&apos;</source>
        <translation>ينبغي أن تأتي {sign} بعد {quote}</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a valid ID.</source>
        <translation>ليس «{value}» معرّفًا سليمًا</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a valid value for parse_int_value.</source>
        <translation>ليس «{value}» عددًا صحيحًا</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a valid {name}</source>
        <translation>ليست {value} من قيم {name}</translation>
    </message>
    <message>
        <source>*** in database main *** {why}</source>
        <translation>في قاعدة البيانات: {why}</translation>
    </message>
    <message>
        <source>1 token was split; each is listed in the file ending in {ending}</source>
        <translation>قُسمت وحدة نصية واحدة، وهي مذكورة في الملف المنتهي بـ {ending}</translation>
    </message>
    <message>
        <source>1, the only version of this file format</source>
        <translation>‏1، وهو الإصدار الوحيد لهذه الصيغة</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between remarks</comment>
        <translation>؛ </translation>
    </message>
    <message>
        <source>&lt;choice&gt;, of which the first form was read: {count}</source>
        <translation>عناصر &lt;choice&gt; قُرئ الشكل الأول منها: {count}</translation>
    </message>
    <message>
        <source>&lt;{name}&gt; in &lt;about&gt; is not known and was left out: {count}</source>
        <translation>العنصر &lt;{name}&gt; في &lt;about&gt; غير معروف فتُرك: {count}</translation>
    </message>
    <message>
        <source>&lt;{name}&gt;, which was left out of the text: {count}</source>
        <translation>العنصر &lt;{name}&gt; تُرك من النص: {count}</translation>
    </message>
    <message>
        <source>Access is denied</source>
        <translation>لا إذن بذلك</translation>
    </message>
    <message>
        <source>Additional properties are not allowed ({names} were unexpected)</source>
        <translation>فيه ما ليس منه: {names}</translation>
    </message>
    <message>
        <source>Additional properties are not allowed ({name} was unexpected)</source>
        <translation>فيه ما ليس منه: {name}</translation>
    </message>
    <message>
        <source>AttValue: &quot; or &apos; expected</source>
        <translation>قيمة خاصية ليست بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>AttValue: {sign} expected</source>
        <translation>قيمة خاصية لم تُغلق علامة اقتباسها {sign}</translation>
    </message>
    <message>
        <source>Attribute {name} redefined</source>
        <translation>الخاصية {name} واردة مرتين</translation>
    </message>
    <message>
        <source>Bad CRC-32 for file &apos;{name}&apos;</source>
        <translation>ما في {name} لا يوافق مجموعه الاختباري</translation>
    </message>
    <message>
        <source>Bad magic number for central directory</source>
        <translation>فهرسه تالف</translation>
    </message>
    <message>
        <source>Bad magic number for file header</source>
        <translation>رأس أحد ملفاته تالف</translation>
    </message>
    <message>
        <source>Bad offset for central directory</source>
        <translation>فهرسه ليس في موضعه</translation>
    </message>
    <message>
        <source>CData section not finished</source>
        <translation>قسم CDATA لم يُغلق</translation>
    </message>
    <message>
        <source>CData section not finished {text}</source>
        <translation>قسم CDATA لم يُغلق: {text}</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>لم تبقَ ذاكرة كافية</translation>
    </message>
    <message>
        <source>Cannot declare {name} twice</source>
        <translation>ورد العنوان {name} مرتين</translation>
    </message>
    <message>
        <source>Cannot mutate immutable namespace {name}</source>
        <translation>لا يجوز أن يُزاد على {name}</translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <translation>مفتاح وارد مرتين</translation>
    </message>
    <message>
        <source>Char {number} out of allowed range</source>
        <translation>المحرف رقم {number} لا يجوز في XML</translation>
    </message>
    <message>
        <source>Circular dependencies exist among these items: {names}</source>
        <translation>أنواع يتفرع بعضها عن بعض بلا نهاية: {names}</translation>
    </message>
    <message>
        <source>Comment not terminated</source>
        <translation>تعليق لم يُغلق</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>انقطع الاتصال بالقرص الشبكي</translation>
    </message>
    <message>
        <source>Could not decode to UTF-8 column &apos;{name}&apos; with text &apos;{text}&apos;</source>
        <translation>نص العمود {name} ليس بترميز UTF-8: {text}</translation>
    </message>
    <message>
        <source>Couldn&apos;t find end of Start Tag {name}</source>
        <translation>لا نهاية لعلامة فتح العنصر {name}</translation>
    </message>
    <message>
        <source>Couldn&apos;t find end of Start Tag {name} line {line}</source>
        <translation>لا نهاية لعلامة فتح العنصر {name} في السطر {line}</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>مشغول الآن</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>المجلد ليس خاليًا</translation>
    </message>
    <message>
        <source>Disc quota exceeded</source>
        <translation>بلغت حصتك من القرص حدّها</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>بلغت حصتك من القرص حدّها</translation>
    </message>
    <message>
        <source>Document is empty</source>
        <translation>الملف خالٍ</translation>
    </message>
    <message>
        <source>Duplicate inline table key {name}</source>
        <translation>المفتاح {name} وارد مرتين</translation>
    </message>
    <message>
        <source>EndTag: &apos;&lt;/&apos; not found</source>
        <translation>تنقص علامة إغلاق عنصر</translation>
    </message>
    <message>
        <source>Entity &apos;{name}&apos; not defined</source>
        <translation>الرمز {name} غير معرّف</translation>
    </message>
    <message>
        <source>EntityRef: expecting &apos;;&apos;</source>
        <translation>بعد علامة العطف اسم لا تتبعه فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Error {number} while decompressing data: {why}</source>
        <translation>لا يُفك ضغطه: {why} (الخطأ ‎{number}‎)</translation>
    </message>
    <message>
        <source>Excessive depth in document: {count} use XML_PARSE_HUGE option</source>
        <translation>تداخله أعمق مما يُقرأ ({count})</translation>
    </message>
    <message>
        <source>Excessive depth in document: {count}, use XML_PARSE_HUGE option</source>
        <translation>تداخله أعمق مما يُقرأ ({count})</translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <translation>تنقص العلامة = بعد المفتاح</translation>
    </message>
    <message>
        <source>Expected &apos;]&apos; at the end of a table declaration</source>
        <translation>تنقص العلامة ] في نهاية عنوان الجدول</translation>
    </message>
    <message>
        <source>Expected &apos;]]&apos; at the end of an array declaration</source>
        <translation>تنقص العلامة ]] في نهاية عنوان المصفوفة</translation>
    </message>
    <message>
        <source>Expected newline or end of document after a statement</source>
        <translation>بعد القيمة شيء آخر في السطر نفسه</translation>
    </message>
    <message>
        <source>Expected {sign}</source>
        <translation>تنقص العلامة {sign}</translation>
    </message>
    <message>
        <source>Expecting &apos;{sign}&apos; delimiter</source>
        <translation>تنقص العلامة «{sign}»</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>ينقص اسم بين علامتي اقتباس مزدوجتين</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>تنقص قيمة</translation>
    </message>
    <message>
        <source>Extends off end of page</source>
        <translation>تجاوز نهاية الصفحة</translation>
    </message>
    <message>
        <source>Extra content at the end of the document</source>
        <translation>بعد نهايته شيء آخر</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>بعد نهايته شيء آخر</translation>
    </message>
    <message>
        <source>Failed parsing field &apos;{name}&apos;: {why}</source>
        <translation>الحقل {name} لا يُقرأ: {why}</translation>
    </message>
    <message>
        <source>File &apos;{name}&apos; is encrypted, password required for extraction</source>
        <translation>الملف {name} مشفّر بكلمة سر</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>الملف موجود من قبل</translation>
    </message>
    <message>
        <source>File is not a zip file</source>
        <translation>ليس ملف ZIP</translation>
    </message>
    <message>
        <source>File name in directory &apos;{name}&apos; and header {other} differ.</source>
        <translation>اسم الملف في الفهرس {name} غير اسمه عند محتواه {other}</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف أطول مما يجوز</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>الملف أكبر مما يجوز</translation>
    </message>
    <message>
        <source>Found invalid character {sign}</source>
        <translation>المحرف {sign} لا يجوز</translation>
    </message>
    <message>
        <source>Fragmentation of {count} bytes reported as {other} on page {page}</source>
        <translation>في الصفحة {page} من البايتات المتروكة {count}، والمسجّل {other}</translation>
    </message>
    <message>
        <source>ID {name} already defined</source>
        <translation>المعرّف {name} وارد مرتين</translation>
    </message>
    <message>
        <source>Illegal character {sign}</source>
        <translation>المحرف {sign} لا يجوز</translation>
    </message>
    <message>
        <source>Input is not proper UTF-8, indicate encoding !</source>
        <translation>ليس بترميز UTF-8، ولا يذكر ترميزًا غيره</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>لا يجوز ما بعد الشرطة المائلة</translation>
    </message>
    <message>
        <source>Invalid \uXXXX escape</source>
        <translation>الرمز بعد ‎\u‎ غير سليم</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>لا يقبله النظام</translation>
    </message>
    <message>
        <source>Invalid bytes in character encoding</source>
        <translation>فيه بايتات ليست من ترميزه</translation>
    </message>
    <message>
        <source>Invalid character: Char {number} out of allowed range</source>
        <translation>المحرف رقم {number} لا يجوز في XML</translation>
    </message>
    <message>
        <source>Invalid control character</source>
        <translation>محرف تحكم لا يجوز</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>محرف تحكم لا يجوز</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>لا يُنقل من قرص إلى آخر</translation>
    </message>
    <message>
        <source>Invalid date or datetime</source>
        <translation>تاريخ غير سليم</translation>
    </message>
    <message>
        <source>Invalid initial character for a key part</source>
        <translation>محرف لا يبدأ به مفتاح</translation>
    </message>
    <message>
        <source>Invalid line format, line must contain either tabs or two spaces.</source>
        <translation>لا بد أن تفصل بين أعمدة السطر علامات جدولة أو مسافتان</translation>
    </message>
    <message>
        <source>Invalid state transition: [{number}] &apos;{name}&apos;</source>
        <translation>أجزاؤه لا تتوافق ({name}، {number})</translation>
    </message>
    <message>
        <source>Invalid statement</source>
        <translation>سطر غير سليم</translation>
    </message>
    <message>
        <source>Invalid value</source>
        <translation>قيمة غير سليمة</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>It was written with {name} {version}, here is {other}: files can differ for that reason.</source>
        <translation>كُتب باستخدام {name} {version}، والذي هنا {other}: وقد تختلف الملفات لهذا السبب.</translation>
    </message>
    <message>
        <source>Label Studio takes whoever imports the tasks for their annotator; the names stand in each task&apos;s meta</source>
        <translation>يعدّ Label Studio من يستورد المهام واسمَها؛ والأسماء محفوظة في meta في كل مهمة</translation>
    </message>
    <message>
        <source>Line {line} (“{name}”) was left out.</source>
        <translation>تُرك السطر {line} («{name}»).</translation>
    </message>
    <message>
        <source>Multiple rows were found when exactly one was required</source>
        <translation>سجلات متعددة حيث لا يكون إلا واحد</translation>
    </message>
    <message>
        <source>Multiple uses for byte {byte} of page {page}</source>
        <translation>البايت {byte} من الصفحة {page} مستعمل مرتين</translation>
    </message>
    <message>
        <source>NULL value in {name}</source>
        <translation>لا قيمة في {name}</translation>
    </message>
    <message>
        <source>Namespace prefix {name} for {value} on {other} is not defined</source>
        <translation>البادئة {name} للخاصية {value} على {other} غير معرّفة</translation>
    </message>
    <message>
        <source>Namespace prefix {name} on {other} is not defined</source>
        <translation>البادئة {name} على {other} غير معرّفة</translation>
    </message>
    <message>
        <source>No row was found when one was required</source>
        <translation>ينقص سجل لا بد منه</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لم تبقَ مساحة على القرص</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>لا وجود لهذا القرص</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>لا وجود لهذا القرص</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا وجود لهذا الملف أو المجلد</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس هذا مجلدًا</translation>
    </message>
    <message>
        <source>Offset {offset} out of range {start}..{end}</source>
        <translation>الموضع {offset} خارج المدى من {start} إلى {end}</translation>
    </message>
    <message>
        <source>On tree page {page} cell {cell}: {why}</source>
        <translation>في الخانة {cell} من الصفحة {page}: {why}</translation>
    </message>
    <message>
        <source>Opening and ending tag mismatch: {name} line {line} and {other}</source>
        <translation>فُتح العنصر {name} في السطر {line} وأُغلق مكانه {other}</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>هذا غير مأذون به</translation>
    </message>
    <message>
        <source>Overlapped entries: &apos;{name}&apos; (possible zip bomb)</source>
        <translation>ما في {name} متداخل مع غيره</translation>
    </message>
    <message>
        <source>PCDATA invalid Char value {number}</source>
        <translation>المحرف رقم {number} لا يجوز في XML</translation>
    </message>
    <message>
        <source>Page {page} is never used</source>
        <translation>الصفحة {page} لا يستعملها شيء</translation>
    </message>
    <message>
        <source>Page {page}: btreeInitPage() returns error code {code}</source>
        <translation>الصفحة {page} لا تُقرأ (الخطأ {code})</translation>
    </message>
    <message>
        <source>Page {page}: never used</source>
        <translation>الصفحة {page} لا يستعملها شيء</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا إذن بذلك</translation>
    </message>
    <message>
        <source>Premature end of data in tag {name} line {line}</source>
        <translation>انتهى قبل إغلاق العنصر {name} الذي فُتح في السطر {line}</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>Resource busy</source>
        <translation>مشغول الآن</translation>
    </message>
    <message>
        <source>Rowid {number} out of order</source>
        <translation>الصف {number} في غير ترتيبه</translation>
    </message>
    <message>
        <source>Sequence &apos;]]&gt;&apos; not allowed in content</source>
        <translation>لا يجوز التتابع ‎]]&gt;‎ في النص</translation>
    </message>
    <message>
        <source>Specification mandates value for attribute {name}</source>
        <translation>الخاصية {name} بلا قيمة</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>لم يعد الملف على القرص الشبكي</translation>
    </message>
    <message>
        <source>Start tag expected, &apos;&lt;&apos; not found</source>
        <translation>لا يبدأ بعنصر، فليست في أوله العلامة &lt;</translation>
    </message>
    <message>
        <source>StartTag: invalid element name</source>
        <translation>اسم عنصر غير سليم</translation>
    </message>
    <message>
        <source>That compression method is not supported</source>
        <translation>ضُغط بطريقة لا تُقرأ</translation>
    </message>
    <message>
        <source>The attribute “{name}” is for no label and was left out.</source>
        <translation>السمة «{name}» ليست لأي وسم فتُركت.</translation>
    </message>
    <message>
        <source>The colour of “{name}” was changed, so that it can be read on both pages.</source>
        <translation>غُيّر لون «{name}» ليُقرأ على الصفحتين.</translation>
    </message>
    <message>
        <source>The colour “{colour}” of “{name}” is not known; another was taken.</source>
        <translation>اللون «{colour}» لوسم «{name}» غير معروف؛ فأُخذ غيره.</translation>
    </message>
    <message>
        <source>The link “{name}” is between no labels and was left out.</source>
        <translation>الرابط «{name}» ليس بين وسوم فتُرك.</translation>
    </message>
    <message>
        <source>The process cannot access the file because it is being used by another process</source>
        <translation>يستعمله برنامج آخر الآن</translation>
    </message>
    <message>
        <source>There is not enough space on the disk</source>
        <translation>لم تبقَ مساحة على القرص</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>روابط رمزية يحيل بعضها إلى بعض بلا نهاية</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>الملفات المفتوحة أكثر مما يجوز</translation>
    </message>
    <message>
        <source>Tree {tree} page {page} cell {cell}: {why}</source>
        <translation>في الخانة {cell} من الصفحة {page} من الشجرة {tree}: {why}</translation>
    </message>
    <message>
        <source>Tree {tree} page {page}: btreeInitPage() returns error code {code}</source>
        <translation>الصفحة {page} من الشجرة {tree} لا تُقرأ (الخطأ {code})</translation>
    </message>
    <message>
        <source>Tree {tree} page {page}: {why}</source>
        <translation>في الصفحة {page} من الشجرة {tree}: {why}</translation>
    </message>
    <message>
        <source>Truncated central directory</source>
        <translation>فهرسه مبتور</translation>
    </message>
    <message>
        <source>Truncated file header</source>
        <translation>رأس أحد ملفاته مبتور</translation>
    </message>
    <message>
        <source>Type with name [{name}] already exists!</source>
        <translation>النوع {name} وارد مرتين</translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <translation>مصفوفة لم تُغلق</translation>
    </message>
    <message>
        <source>Unclosed inline table</source>
        <translation>جدول لم يُغلق</translation>
    </message>
    <message>
        <source>Unescaped &apos;&lt;&apos; not allowed in attributes values</source>
        <translation>لا تجوز العلامة &lt; في قيمة خاصية</translation>
    </message>
    <message>
        <source>Unescaped &apos;\&apos; in a string</source>
        <translation>شرطة مائلة معكوسة مفردة في نص</translation>
    </message>
    <message>
        <source>Unexpected UTF-8 BOM (decode using utf-8-sig)</source>
        <translation>في أوله علامة ترتيب البايتات (BOM)</translation>
    </message>
    <message>
        <source>Unexpected type header on stream</source>
        <translation>ليس محزومًا كما يُحزم</translation>
    </message>
    <message>
        <source>Unsupported encoding: {name}</source>
        <translation>الترميز {name} غير معروف</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation>نص لم تُغلق علامة اقتباسه</translation>
    </message>
    <message>
        <source>Unterminated string starting</source>
        <translation>نص لم تُغلق علامة اقتباسه</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>نص لم تُغلق علامة اقتباسه</translation>
    </message>
    <message>
        <source>XML declaration allowed only at the start of the document</source>
        <translation>لا يجوز تصريح XML إلا في أول الملف</translation>
    </message>
    <message>
        <source>[Errno {number}] {why}</source>
        <translation>{why} (الخطأ {number})</translation>
    </message>
    <message>
        <source>[{name}] cannot inherit from [{other}] because the latter is inheritance final</source>
        <translation>لا يجوز أن يتفرع النوع {name} عن النوع {other}</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>كائن JSON</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>a Rich Text document</source>
        <translation>مستند RTF</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ملف ZIP أو مستند مكتبي</translation>
    </message>
    <message>
        <source>a choice</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>a colour such as {example}</source>
        <translation>لون مثل {example}</translation>
    </message>
    <message>
        <source>a comma or ] is missing at character {place}</source>
        <translation>تنقص فاصلة أو العلامة ] عند المحرف {place}</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>شرط</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>a document has less than no tokens</source>
        <translation>لأحد مستنداته عدد وحدات دون الصفر</translation>
    </message>
    <message>
        <source>a document&apos;s own data is not packed</source>
        <translation>البيانات الخاصة بأحد مستنداته ليست محزومة</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>a label set</source>
        <translation>مجموعة وسوم</translation>
    </message>
    <message>
        <source>a language code such as ar or en</source>
        <translation>رمز لغة مثل ar أو en</translation>
    </message>
    <message>
        <source>a link does not join two spans of its article</source>
        <translation>فيها رابط لا يصل بين مقطعين من مقاله</translation>
    </message>
    <message>
        <source>a link has the type “{name}”, which the label set does not have</source>
        <translation>فيها رابط من النوع «{name}»، وليس في مجموعة الوسوم</translation>
    </message>
    <message>
        <source>a link stands twice</source>
        <translation>فيها رابط وارد مرتين</translation>
    </message>
    <message>
        <source>a link type</source>
        <translation>نوع رابط</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a list of at least one label</source>
        <translation>قائمة فيها وسم على الأقل</translation>
    </message>
    <message>
        <source>a list of attributes</source>
        <translation>قائمة سمات</translation>
    </message>
    <message>
        <source>a list of choices</source>
        <translation>قائمة خيارات</translation>
    </message>
    <message>
        <source>a list of examples</source>
        <translation>قائمة أمثلة</translation>
    </message>
    <message>
        <source>a list of ids</source>
        <translation>قائمة معرّفات</translation>
    </message>
    <message>
        <source>a list of label names, each once</source>
        <translation>قائمة أسماء وسوم، كل منها مرة</translation>
    </message>
    <message>
        <source>a list of label names, each once; none for links between spans of one label</source>
        <translation>قائمة أسماء وسوم، كل منها مرة؛ وتخلو للروابط بين مقاطع وسم واحد</translation>
    </message>
    <message>
        <source>a list of link types</source>
        <translation>قائمة أنواع روابط</translation>
    </message>
    <message>
        <source>a list of moves, the oldest first</source>
        <translation>قائمة تنقيلات، أقدمها أولًا</translation>
    </message>
    <message>
        <source>a list of pairs of ids</source>
        <translation>قائمة أزواج من المعرّفات</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>a list of {count}</source>
        <translation>قائمة طولها {count}</translation>
    </message>
    <message>
        <source>a move of spans from one label to another</source>
        <translation>نقل مقاطع من وسم إلى آخر</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>a name of at most {count} characters without spaces</source>
        <translation>اسم بلا مسافات، أطوله {count} محرفًا</translation>
    </message>
    <message>
        <source>a number beyond measure</source>
        <translation>عدد لا حدّ له</translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <translation>فيه عدد أرقامه أكثر مما يُقرأ</translation>
    </message>
    <message>
        <source>a packed archive</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>قاعدة حدود</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a relation has two arguments</source>
        <translation>للعلاقة طرفان</translation>
    </message>
    <message>
        <source>a section has no name</source>
        <translation>فيه قسم بلا اسم</translation>
    </message>
    <message>
        <source>a section is not binary</source>
        <translation>فيه قسم ليس ثنائيًّا</translation>
    </message>
    <message>
        <source>a sentence goes on in the next article</source>
        <translation>جملة تمتد إلى المقال التالي</translation>
    </message>
    <message>
        <source>a sentence with one stretch in [brackets]</source>
        <translation>جملة فيها كلام بين [قوسين]</translation>
    </message>
    <message>
        <source>a spelling of the entity {name} stands twice</source>
        <translation>وردت كتابة من كتابات الكيان {name} مرتين</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>a string holds NUL</source>
        <translation>في أحد نصوصه محرف NUL</translation>
    </message>
    <message>
        <source>a string holds half of a surrogate pair</source>
        <translation>في أحد نصوصه نصف محرف لا يقوم بنفسه</translation>
    </message>
    <message>
        <source>a string range</source>
        <translation>مدى من النص (string-range)</translation>
    </message>
    <message>
        <source>a string that is not empty</source>
        <translation>نص غير خالٍ</translation>
    </message>
    <message>
        <source>a submission belongs to no assignment in it</source>
        <translation>فيها تسليم لا يخص تكليفًا من تكليفاتها</translation>
    </message>
    <message>
        <source>a submission is of a later version of the label set than its package</source>
        <translation>فيها تسليم من إصدار لمجموعة الوسوم أحدث من إصدار الحزمة</translation>
    </message>
    <message>
        <source>a table of strings</source>
        <translation>جدول نصوص</translation>
    </message>
    <message>
        <source>a task is an object, in an array or by itself</source>
        <translation>المهمة كائن، في مصفوفة أو وحده</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>a text and an object</source>
        <translation>نص وكائن</translation>
    </message>
    <message>
        <source>a text without edge spaces or line breaks</source>
        <translation>نص بلا فراغ في طرفيه ولا أسطر جديدة</translation>
    </message>
    <message>
        <source>a text, true or false, or a list of texts</source>
        <translation>نص، أو true أو false، أو قائمة نصوص</translation>
    </message>
    <message>
        <source>a time in ISO 8601</source>
        <translation>وقت بصيغة ISO 8601</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>a whole number from {lowest}</source>
        <translation>عدد صحيح، أدناه {lowest}</translation>
    </message>
    <message>
        <source>a whole number from {lowest} to {highest}</source>
        <translation>عدد صحيح من {lowest} إلى {highest}</translation>
    </message>
    <message>
        <source>a word or label is missing among its strings</source>
        <translation>تنقص كلمة أو وسم من نصوصه</translation>
    </message>
    <message>
        <source>a zone of {name} lies outside its text</source>
        <translation>منطقة من {name} تقع خارج نصه</translation>
    </message>
    <message>
        <source>access permission denied</source>
        <translation>لا إذن بالوصول إليه</translation>
    </message>
    <message>
        <source>added to the label set as attributes: {names}</source>
        <translation>أُضيف إلى مجموعة الوسوم سماتٍ: {names}</translation>
    </message>
    <message>
        <source>added to the label set as labels: {names}</source>
        <translation>أُضيف إلى مجموعة الوسوم وسومًا: {names}</translation>
    </message>
    <message>
        <source>added to the label set as link types: {names}</source>
        <translation>أُضيف إلى مجموعة الوسوم أنواعَ روابط: {names}</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>كتابة كيان</translation>
    </message>
    <message>
        <source>an annotation of the type {layer} has no place in the text</source>
        <translation>فيه علامة من النوع {layer} لا موضع لها في النص</translation>
    </message>
    <message>
        <source>an article was set aside for no reason that there is</source>
        <translation>فيها مقال وُضع جانبًا لسبب لا وجود له</translation>
    </message>
    <message>
        <source>an assignment does not tell in which state it was given out</source>
        <translation>فيها تكليف لا يذكر في أي حالة أُعطي</translation>
    </message>
    <message>
        <source>an assignment is done, but nothing was sealed</source>
        <translation>فيها تكليف تامّ بلا تسليم</translation>
    </message>
    <message>
        <source>an assignment is in a round that it does not tell of</source>
        <translation>فيها تكليف في جولة لا تذكرها</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>an example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>an older or protected office document</source>
        <translation>مستند مكتبي قديم أو محمي</translation>
    </message>
    <message>
        <source>and its end name other tokens than the offsets, which count</source>
        <translation>ونهايته يشيران إلى وحدات غير التي تدل عليها المواضع، والمعوّل على المواضع</translation>
    </message>
    <message>
        <source>annotations of the layer {layer} have no label and were read as {name}: {count}</source>
        <translation>علامات الطبقة {layer} بلا وسم فقُرئت {name}: {count}</translation>
    </message>
    <message>
        <source>annotations of the layer {layer} were left out, as it is not one of names: {count}</source>
        <translation>تُركت علامات الطبقة {layer} لأنها ليست طبقة أسماء: {count}</translation>
    </message>
    <message>
        <source>annotations of the layer {layer} were left out, as they hold no character: {count}</source>
        <translation>تُركت علامات الطبقة {layer} لأنها خالية من أي محرف: {count}</translation>
    </message>
    <message>
        <source>annotations of types that are not in TypeSystem.xml were left out: {count}</source>
        <translation>تُركت علامات أنواعها ليست في TypeSystem.xml: {count}</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>واسم</translation>
    </message>
    <message>
        <source>annotator {name}: {why}</source>
        <translation>الواسم {name}: {why}</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>عدد الواسمين</translation>
    </message>
    <message>
        <source>annotators were named by their folders: {names}</source>
        <translation>سُمّي الواسمون بأسماء مجلداتهم: {names}</translation>
    </message>
    <message>
        <source>another kind of document is in it</source>
        <translation>فيه مستند من نوع آخر</translation>
    </message>
    <message>
        <source>another label set or other rounds</source>
        <translation>مجموعة وسوم أخرى أو جولات أخرى</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>answer {name}: {why}</source>
        <translation>الجواب {name}: {why}</translation>
    </message>
    <message>
        <source>are submitted work and were taken as done</source>
        <translation>عمل مسلَّم فعُدّ تامًّا</translation>
    </message>
    <message>
        <source>array</source>
        <translation>مصفوفة</translation>
    </message>
    <message>
        <source>article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>article_info {name}: {why}</source>
        <translation>المقال {name}: {why}</translation>
    </message>
    <message>
        <source>article_text</source>
        <translation>نص مقال</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>عدد المقالات</translation>
    </message>
    <message>
        <source>articles for each</source>
        <translation>عدد المقالات لكل واسم</translation>
    </message>
    <message>
        <source>articles that begin with white space, which other programs read as spaces: {count}</source>
        <translation>مقالات تبدأ بفراغ تقرؤه برامج أخرى مسافات: {count}</translation>
    </message>
    <message>
        <source>articles whose text was changed since we wrote it, so that spans are those of the columns: {count}</source>
        <translation>مقالات تغيّر نصها منذ كتبناه، فأُخذت المقاطع من الأعمدة: {count}</translation>
    </message>
    <message>
        <source>articles without a token that were left out: {count}</source>
        <translation>مقالات بلا وحدات نصية فتُركت: {count}</translation>
    </message>
    <message>
        <source>articles without a token, which stand in comments only: {count}</source>
        <translation>مقالات بلا وحدات نصية فليست إلا في التعليقات: {count}</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>تكليف</translation>
    </message>
    <message>
        <source>assignment {name}: {why}</source>
        <translation>التكليف {name}: {why}</translation>
    </message>
    <message>
        <source>assignment_plan</source>
        <translation>خطة توزيع</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>الملف للقراءة فقط</translation>
    </message>
    <message>
        <source>attribute_definition</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>attributes construct error</source>
        <translation>خصائص عنصر غير سليمة البناء</translation>
    </message>
    <message>
        <source>begins inside the token “{token}”</source>
        <translation>يبدأ داخل الوحدة «{token}»</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>‏true أو false</translation>
    </message>
    <message>
        <source>brat&apos;s names hold ASCII letters, digits, _ and - only</source>
        <translation>لا يكون في أسماء brat إلا حروف ASCII وأرقامها والعلامتان _ و-</translation>
    </message>
    <message>
        <source>cannot be read, so what stands on it was left out</source>
        <translation>لا يُقرأ، فتُرك ما يقوم عليه</translation>
    </message>
    <message>
        <source>cells with an apostrophe put in front, as they begin like formulas: {count}</source>
        <translation>خانات وُضعت أمامها فاصلة عليا لأنها تبدأ كالصيغ الحسابية: {count}</translation>
    </message>
    <message>
        <source>characters that a workbook cannot hold, each written as U+FFFD: {count}</source>
        <translation>محارف لا يحملها المصنف فكُتب كل منها U+FFFD:‏ {count}</translation>
    </message>
    <message>
        <source>choice, choices, text, date or yes/no</source>
        <translation>‏choice أو choices أو text أو date أو yes/no</translation>
    </message>
    <message>
        <source>columns that were not read: {names}</source>
        <translation>أعمدة لم تُقرأ: {names}</translation>
    </message>
    <message>
        <source>comment lines that were left out: {count}</source>
        <translation>أسطر تعليقات تُركت: {count}</translation>
    </message>
    <message>
        <source>compressed patched data (flag bit 5)</source>
        <translation>ضُغط بطريقة لا تُقرأ</translation>
    </message>
    <message>
        <source>cuts a character in two and was widened to all of it</source>
        <translation>يشطر محرفًا، فوُسّع ليشمله كله</translation>
    </message>
    <message>
        <source>cuts a letter from its marks</source>
        <translation>يفصل حرفًا عن حركاته</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>محتوى قاعدة البيانات تالف</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>يستعمله برنامج آخر الآن</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>قرار</translation>
    </message>
    <message>
        <source>decision {name}: {why}</source>
        <translation>القرار {name}: {why}</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>خطأ في القراءة من القرص أو الكتابة عليه</translation>
    </message>
    <message>
        <source>dismissal</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>documents without text that were left out: {count}</source>
        <translation>مستندات بلا نص فتُركت: {count}</translation>
    </message>
    <message>
        <source>done, but nothing was sealed</source>
        <translation>تامّ بلا تسليم</translation>
    </message>
    <message>
        <source>elements without text, which are no spans and were left out: {count}</source>
        <translation>عناصر بلا نص، فليست مقاطع وتُركت: {count}</translation>
    </message>
    <message>
        <source>ends inside the token “{token}”</source>
        <translation>ينتهي داخل الوحدة «{token}»</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>كيان</translation>
    </message>
    <message>
        <source>equivalents are at least two</source>
        <translation>المتكافئات اثنان على الأقل</translation>
    </message>
    <message>
        <source>error parsing attribute name</source>
        <translation>اسم خاصية غير سليم</translation>
    </message>
    <message>
        <source>expected &apos;&gt;&apos;</source>
        <translation>تنقص العلامة &gt;</translation>
    </message>
    <message>
        <source>field larger than field limit ({limit})</source>
        <translation>فيه حقل أطول من الحد ({limit})</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>ليس قاعدة بيانات</translation>
    </message>
    <message>
        <source>files of annotations ending in {ending} were left out: {count}</source>
        <translation>تُركت ملفات علامات تنتهي بـ {ending}:‏ {count}</translation>
    </message>
    <message>
        <source>gold is in review and stands as far as it is decided, in: {names}</source>
        <translation>المرجعي قيد المراجعة وفيه ما بُتّ فيه حتى الآن، في: {names}</translation>
    </message>
    <message>
        <source>gold is stale, as newer work has come since it began, in: {names}</source>
        <translation>المرجعي متقادم، فقد وصل عمل أحدث منذ بدئه، في: {names}</translation>
    </message>
    <message>
        <source>has no label and became a link of the type “{name}”</source>
        <translation>بلا وسم فصار رابطًا نوعه «{name}»</translation>
    </message>
    <message>
        <source>holds a category of the whole article, which was left out</source>
        <translation>فيه تصنيف للمقال كله، فتُرك</translation>
    </message>
    <message>
        <source>holds a span that stands in another list too; it is one</source>
        <translation>فيه مقطع وارد في قائمة أخرى أيضًا؛ وهو مقطع واحد</translation>
    </message>
    <message>
        <source>holds line breaks only</source>
        <translation>ليس فيه إلا فواصل أسطر</translation>
    </message>
    <message>
        <source>holds no whole token: it lies inside “{token}”</source>
        <translation>ليس فيه وحدة كاملة: فهو داخل «{token}»</translation>
    </message>
    <message>
        <source>holds one between tokens that are no spans; it was left out</source>
        <translation>فيه علاقة بين وحدات ليست مقاطع؛ فتُركت</translation>
    </message>
    <message>
        <source>holds white space only</source>
        <translation>ليس فيه إلا فراغ</translation>
    </message>
    <message>
        <source>in several pieces became a span for each, joined by links of the type “{name}”</source>
        <translation>في عدة قطع، فصارت كل قطعة مقطعًا تصلها روابط نوعها «{name}»</translation>
    </message>
    <message>
        <source>incomplete or truncated stream</source>
        <translation>مبتور</translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation>لا يوافق مجموعه الاختباري</translation>
    </message>
    <message>
        <source>incorrect header check</source>
        <translation>رأسه تالف</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>فهرسة مقال</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>invalid bit length repeat</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid block type</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid code -- missing end-of-block</source>
        <translation>كتلة بلا نهاية</translation>
    </message>
    <message>
        <source>invalid code lengths set</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid continuation byte</source>
        <translation>بايت لا يُكمل المحرف</translation>
    </message>
    <message>
        <source>invalid distance code</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid distance too far back</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid distances set</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid literal for int() with base {base}: &apos;{value}&apos;</source>
        <translation>ليس «{value}» عددًا صحيحًا (بالأساس {base})</translation>
    </message>
    <message>
        <source>invalid literal/length code</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid literal/lengths set</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>invalid page number {page}</source>
        <translation>لا صفحة رقمها {page}</translation>
    </message>
    <message>
        <source>invalid start byte</source>
        <translation>بايت لا يبدأ به محرف</translation>
    </message>
    <message>
        <source>invalid stored block lengths</source>
        <translation>أطوال كتلة تالفة</translation>
    </message>
    <message>
        <source>is a kind of result that has no counterpart and was left out</source>
        <translation>نوع من النتائج لا نظير له هنا فتُرك</translation>
    </message>
    <message>
        <source>is a number, of which the file does not say what it is called</source>
        <translation>رقم لا يذكر الملف اسمه</translation>
    </message>
    <message>
        <source>is a resource, whose entries became attributes</source>
        <translation>مرجع صارت مداخله سمات</translation>
    </message>
    <message>
        <source>is another text than the one that was read, so a region on it was left out</source>
        <translation>نص غير النص الذي قُرئ، فتُركت منطقة موسومة فيه</translation>
    </message>
    <message>
        <source>is empty, so the region was left out</source>
        <translation>فارغ، فتُركت المنطقة الموسومة</translation>
    </message>
    <message>
        <source>is no key of ours and was kept as an attribute</source>
        <translation>ليس من مفاتيحنا فحُفظ سمةً</translation>
    </message>
    <message>
        <source>is no key of ours and was kept in meta</source>
        <translation>ليس من مفاتيحنا فحُفظ في meta</translation>
    </message>
    <message>
        <source>is no key of ours and was left out</source>
        <translation>ليس من مفاتيحنا فتُرك</translation>
    </message>
    <message>
        <source>is not as this program writes it and was left out</source>
        <translation>ليس كما يكتبه هذا البرنامج فتُرك</translation>
    </message>
    <message>
        <source>is not the type of the event&apos;s trigger and was left out</source>
        <translation>ليس نوع الكلمة الدالة على الحدث فتُرك</translation>
    </message>
    <message>
        <source>is not what the text says at its offsets, which hold</source>
        <translation>ليس ما في النص عند مواضعه، والمعوّل على المواضع</translation>
    </message>
    <message>
        <source>is of doccano&apos;s own use and was left out</source>
        <translation>لاستعمال doccano وحده فتُرك</translation>
    </message>
    <message>
        <source>is of the tool&apos;s own use and was left out</source>
        <translation>لاستعمال الأداة وحدها فتُرك</translation>
    </message>
    <message>
        <source>is of the whole article and was kept in meta</source>
        <translation>للمقال كله فحُفظ في meta</translation>
    </message>
    <message>
        <source>is set, so the article was taken as set aside</source>
        <translation>معيَّن، فعُدّ المقال منحّى</translation>
    </message>
    <message>
        <source>is set, which makes nobody&apos;s work gold and was left out</source>
        <translation>معيَّن، وهو لا يجعل عمل أحد مرجعيًّا فتُرك</translation>
    </message>
    <message>
        <source>is “{value}”, so the article was read without spans</source>
        <translation>قيمته «{value}»، فقُرئ المقال بلا مقاطع</translation>
    </message>
    <message>
        <source>it begins at {start}, but the token before it ends at {end}</source>
        <translation>يبدأ عند {start}، لكن الوحدة التي قبله تنتهي عند {end}</translation>
    </message>
    <message>
        <source>it begins like {what}</source>
        <translation>يبدأ كما يبدأ {what}</translation>
    </message>
    <message>
        <source>it begins with white space</source>
        <translation>يبدأ بفراغ</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>لا يُقرأ ({why})</translation>
    </message>
    <message>
        <source>it does not say how long its documents are</source>
        <translation>لا يذكر أطوال مستنداته</translation>
    </message>
    <message>
        <source>it does not say what its columns are</source>
        <translation>لا يذكر ما أعمدته</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>ينتهي قبل تمامه</translation>
    </message>
    <message>
        <source>it has a document type, which is not read</source>
        <translation>فيه نوع مستند، وهذا لا يُقرأ</translation>
    </message>
    <message>
        <source>it has neither entities nor events</source>
        <translation>ليس فيه كيانات ولا أحداث</translation>
    </message>
    <message>
        <source>it has no labels</source>
        <translation>ليس فيه وسوم</translation>
    </message>
    <message>
        <source>it has no name of its own</source>
        <translation>ليس له اسم خاص به</translation>
    </message>
    <message>
        <source>it has no section called “{name}”</source>
        <translation>لا يُعرف قسم اسمه «{name}»</translation>
    </message>
    <message>
        <source>it has two sections “{name}”</source>
        <translation>فيه قسمان باسم «{name}»</translation>
    </message>
    <message>
        <source>it has {count} fields, the header asks for {wanted}</source>
        <translation>حقوله {count}، وما يطلبه رأس الملف {wanted}</translation>
    </message>
    <message>
        <source>it holds half of a surrogate pair (\ud800 to \udfff), which is no character</source>
        <translation>فيه نصف محرف لا يقوم بنفسه (من ‎\ud800‎ إلى ‎\udfff‎)</translation>
    </message>
    <message>
        <source>it holds more files than a package has</source>
        <translation>فيها ملفات أكثر مما في حزمة</translation>
    </message>
    <message>
        <source>it holds more than {count} files</source>
        <translation>عدد الملفات فيه أكثر من {count}</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>هو جهاز لا ملف</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>هو غير موجود</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>تداخله أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>ليس كائنًا</translation>
    </message>
    <message>
        <source>it is no well-formed XML</source>
        <translation>ليس XML سليم البناء</translation>
    </message>
    <message>
        <source>it is no zip, or was cut off</source>
        <translation>ليست ملف ZIP، أو بُترت</translation>
    </message>
    <message>
        <source>it is not JSON from column {column} on</source>
        <translation>ليس JSON بدءًا من العمود {column}</translation>
    </message>
    <message>
        <source>it is not compressed as one</source>
        <translation>ليس مضغوطًا كما يُضغط</translation>
    </message>
    <message>
        <source>it is not packed as one</source>
        <translation>ليس محزومًا كما يُحزم</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>ليس نصًّا بترميز UTF-8</translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation>ليس سليم البناء</translation>
    </message>
    <message>
        <source>it is of the older .doc kind, or protected</source>
        <translation>هو من نوع ‎.doc القديم، أو محمي</translation>
    </message>
    <message>
        <source>it is too large for a configuration</source>
        <translation>هو أكبر من أن يكون ملف إعداد</translation>
    </message>
    <message>
        <source>it lacks the section “{name}”</source>
        <translation>ينقصه القسم «{name}»</translation>
    </message>
    <message>
        <source>it lies in a zone that is left out</source>
        <translation>يقع في منطقة متروكة</translation>
    </message>
    <message>
        <source>it must be of the type {expected}, but it is {found}</source>
        <translation>المطلوب من نوع {expected}، والوارد {found}</translation>
    </message>
    <message>
        <source>its details are no JSON object</source>
        <translation>تفاصيله ليست كائن JSON</translation>
    </message>
    <message>
        <source>its exportedproject.json holds no project</source>
        <translation>ليس في ملفه exportedproject.json مشروع</translation>
    </message>
    <message>
        <source>its exportedproject.json is no JSON: {why}</source>
        <translation>الملف exportedproject.json فيه ليس JSON: {why}</translation>
    </message>
    <message>
        <source>its label set is nested too deep</source>
        <translation>تداخل مجموعة وسومها أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>its label set is of another version than its manifest says</source>
        <translation>مجموعة وسومها من إصدار غير الذي يذكره كشفها</translation>
    </message>
    <message>
        <source>its manifest does not name {file}</source>
        <translation>لا يذكر كشفها {file}</translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <translation>أجزاؤه لا تتوافق</translation>
    </message>
    <message>
        <source>its record holds no work</source>
        <translation>ليس في سجله عمل</translation>
    </message>
    <message>
        <source>its record is no JSON: {why}</source>
        <translation>سجله ليس JSON: {why}</translation>
    </message>
    <message>
        <source>its sentence begins at {start}, but the text before it ends at {end}</source>
        <translation>تبدأ جملته عند {start}، لكن النص قبلها ينتهي عند {end}</translation>
    </message>
    <message>
        <source>its tokens and columns do not fit each other</source>
        <translation>لا تتوافق وحداته النصية وأعمدته</translation>
    </message>
    <message>
        <source>its tokens come before their columns</source>
        <translation>وحداته النصية قبل أعمدتها</translation>
    </message>
    <message>
        <source>its tokens, spaces and documents do not fit each other</source>
        <translation>لا تتوافق وحداته النصية ومسافاته ومستنداته</translation>
    </message>
    <message>
        <source>joins a region that was left out, and was left out with it</source>
        <translation>يصل منطقة موسومة تُركت، فتُرك معها</translation>
    </message>
    <message>
        <source>joins spans of other work</source>
        <translation>يصل بين مقاطع من عمل آخر</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>سجل</translation>
    </message>
    <message>
        <source>journal_article</source>
        <translation>مقال في السجل</translation>
    </message>
    <message>
        <source>keep, exclude or free</source>
        <translation>‏keep أو exclude أو free</translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>label set {version}</source>
        <translation>مجموعة الوسوم {version}</translation>
    </message>
    <message>
        <source>label_set</source>
        <translation>مجموعة وسوم</translation>
    </message>
    <message>
        <source>labels another text than the one that was read, so a region of it was left out</source>
        <translation>يوسم به نص غير النص الذي قُرئ، فتُركت منطقة موسومة منه</translation>
    </message>
    <message>
        <source>labels that go by another name here: {names}</source>
        <translation>وسوم تُعرف هنا باسم آخر: {names}</translation>
    </message>
    <message>
        <source>leads both ways and became two links</source>
        <translation>في الاتجاهين فصار رابطين</translation>
    </message>
    <message>
        <source>left out: attributes without a majority ({count})</source>
        <translation>تُركت سمات لم تتفق عليها الأغلبية ({count})</translation>
    </message>
    <message>
        <source>left out: entities without a majority ({count})</source>
        <translation>تُركت كيانات لم تتفق عليها الأغلبية ({count})</translation>
    </message>
    <message>
        <source>left out: links at spans in zones that are left out ({count})</source>
        <translation>تُركت روابط لمقاطع في مناطق متروكة ({count})</translation>
    </message>
    <message>
        <source>left out: links without a majority ({count})</source>
        <translation>تُركت روابط لم تتفق عليها الأغلبية ({count})</translation>
    </message>
    <message>
        <source>left out: notes of single annotators ({count})</source>
        <translation>تُركت ملاحظات أفراد الواسمين ({count})</translation>
    </message>
    <message>
        <source>line breaks inside paragraphs, each read as a space: {count}</source>
        <translation>فواصل أسطر داخل الفقرات قُرئ كل منها مسافة: {count}</translation>
    </message>
    <message>
        <source>line contains NUL</source>
        <translation>في السطر محرف NUL</translation>
    </message>
    <message>
        <source>line {line} of {file}</source>
        <translation>السطر {line} من {file}</translation>
    </message>
    <message>
        <source>link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>link {name}: {why}</source>
        <translation>الرابط {name}: {why}</translation>
    </message>
    <message>
        <source>link_type</source>
        <translation>نوع رابط</translation>
    </message>
    <message>
        <source>links at spans of white space only: {count}</source>
        <translation>روابط لمقاطع ليس فيها إلا فراغ: {count}</translation>
    </message>
    <message>
        <source>links from one row to another: {count}</source>
        <translation>روابط من صف إلى آخر: {count}</translation>
    </message>
    <message>
        <source>links of a span to itself, which were left out: {count}</source>
        <translation>روابط من مقطع إلى نفسه، تُركت: {count}</translation>
    </message>
    <message>
        <source>malformed database schema ({name})</source>
        <translation>بنية قاعدة البيانات تالفة ({name})</translation>
    </message>
    <message>
        <source>malformed database schema ({name}) - {why}</source>
        <translation>بنية قاعدة البيانات تالفة ({name}): {why}</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded</source>
        <translation>تداخله أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded in comparison</source>
        <translation>تداخله أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded while calling a Python object</source>
        <translation>تداخله أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded while decoding a JSON {what} from a unicode string</source>
        <translation>تداخله ({what}) أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>merged_package</source>
        <translation>حزمة مدموجة</translation>
    </message>
    <message>
        <source>merged_package {name}: {why}</source>
        <translation>الحزمة المدموجة {name}: {why}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>more follows at character {place}</source>
        <translation>بعد نهايته شيء آخر عند المحرف {place}</translation>
    </message>
    <message>
        <source>more follows its end</source>
        <translation>بعد نهايته شيء آخر</translation>
    </message>
    <message>
        <source>names an article that is gone</source>
        <translation>يذكر مقالًا لم يعد موجودًا</translation>
    </message>
    <message>
        <source>names in &lt;{name}&gt;, which were left out with it: {count}</source>
        <translation>أسماء داخل العنصر &lt;{name}&gt; تُركت معه: {count}</translation>
    </message>
    <message>
        <source>names in other forms of a &lt;choice&gt;, which were left out with them: {count}</source>
        <translation>أسماء في الأشكال الأخرى لعنصر &lt;choice&gt; تُركت معها: {count}</translation>
    </message>
    <message>
        <source>names in parts, read as one span with what stands between the parts: {count}</source>
        <translation>أسماء مجزأة قُرئ كل منها مقطعًا واحدًا مع ما بين أجزائه: {count}</translation>
    </message>
    <message>
        <source>names several labels, which became a span each</source>
        <translation>يذكر عدة وسوم، فصار لكل منها مقطع</translation>
    </message>
    <message>
        <source>names without text, which were left out: {count}</source>
        <translation>أسماء بلا نص فتُركت: {count}</translation>
    </message>
    <message>
        <source>negative seek value {number}</source>
        <translation>فهرسه يشير إلى ما قبل أوله (‎{number}‎)</translation>
    </message>
    <message>
        <source>neither XMI, nor CAS JSON, nor WebAnno TSV is in it</source>
        <translation>ليس فيه XMI ولا CAS JSON ولا WebAnno TSV</translation>
    </message>
    <message>
        <source>no article begins before {line}</source>
        <translation>لا يبدأ مقال قبل {line}</translation>
    </message>
    <message>
        <source>no column holds tags of entities, so there are no spans</source>
        <translation>ليس في أي عمود علامات كيانات، فلا مقاطع</translation>
    </message>
    <message>
        <source>no element found</source>
        <translation>ليس فيه عنصر</translation>
    </message>
    <message>
        <source>no span that was read is labelled “{name}”, so nothing was mapped</source>
        <translation>لا مقطع مما قُرئ يحمل الوسم «{name}»، فلم يُقابَل بشيء</translation>
    </message>
    <message>
        <source>no such column: {name}</source>
        <translation>ينقصه العمود {name}</translation>
    </message>
    <message>
        <source>no such table: {name}</source>
        <translation>ينقصه الجدول {name}</translation>
    </message>
    <message>
        <source>no token lies there</source>
        <translation>ليس هناك وحدة نصية</translation>
    </message>
    <message>
        <source>no token stands under it</source>
        <translation>ليست تحته وحدة نصية</translation>
    </message>
    <message>
        <source>non-unique entry in index {name}</source>
        <translation>في الفهرس {name} قيمة واردة مرتين</translation>
    </message>
    <message>
        <source>nothing but blank lines parts the articles, as {sign} lines were left out</source>
        <translation>لا يفصل بين المقالات إلا أسطر فارغة، لأن أسطر {sign} تُركت</translation>
    </message>
    <message>
        <source>null</source>
        <translation>لا قيمة</translation>
    </message>
    <message>
        <source>object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>offset [{offset}] which is not valid within the internal range [{start}-{end}]</source>
        <translation>الموضع {offset} خارج النص، وهو من {start} إلى {end}</translation>
    </message>
    <message>
        <source>one entity with {start}–{end} “{text}”</source>
        <translation>كيان واحد مع {start}–{end} «{text}»</translation>
    </message>
    <message>
        <source>one of its strings is no UTF-8</source>
        <translation>أحد نصوصه ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>one of its strings is none</source>
        <translation>أحد نصوصه ليس نصًّا</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>واحدة من: {known}</translation>
    </message>
    <message>
        <source>other bytes on the disk</source>
        <translation>بايتات أخرى على القرص</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>المحتوى مختلف</translation>
    </message>
    <message>
        <source>other names of tags</source>
        <translation>أسماء أخرى لعلامات الوسم</translation>
    </message>
    <message>
        <source>other options</source>
        <translation>الخيارات مختلفة</translation>
    </message>
    <message>
        <source>other tokens or tags</source>
        <translation>وحدات نصية أو علامات وسم أخرى</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>لم تبقَ ذاكرة كافية</translation>
    </message>
    <message>
        <source>overlaps {label} {start}–{end} “{text}”, which goes before it</source>
        <translation>يتداخل مع {label} {start}–{end} «{text}» المقدَّم عليه</translation>
    </message>
    <message>
        <source>plan {name}: {why}</source>
        <translation>الخطة {name}: {why}</translation>
    </message>
    <message>
        <source>read as {encoding}</source>
        <translation>قُرئ بالترميز {encoding}</translation>
    </message>
    <message>
        <source>refers to a {what} that is not there</source>
        <translation>يحيل إلى {what} غير موجود</translation>
    </message>
    <message>
        <source>relations of the layer {layer} were left out, as they do not join two spans: {count}</source>
        <translation>تُركت علاقات الطبقة {layer} لأنها لا تصل بين مقطعين: {count}</translation>
    </message>
    <message>
        <source>round</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>round {name}: {why}</source>
        <translation>الجولة {name}: {why}</translation>
    </message>
    <message>
        <source>row {number} missing from index {name}</source>
        <translation>ينقص الصف {number} من الفهرس {name}</translation>
    </message>
    <message>
        <source>sentences whose spacing is not known, so that a space stands between all tokens: {count}</source>
        <translation>جمل لا تُعرف فراغاتها فوُضعت مسافة بين كل وحداتها: {count}</translation>
    </message>
    <message>
        <source>sentences without text were put together from their tokens: {count}</source>
        <translation>جمل بلا نص جُمعت من وحداتها: {count}</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>حسم مقال</translation>
    </message>
    <message>
        <source>settlement {name}: {why}</source>
        <translation>حسم المقال {name}: {why}</translation>
    </message>
    <message>
        <source>shares its trigger with another event, which became one span</source>
        <translation>كلمته الدالة لحدث آخر أيضًا، فصارا مقطعًا واحدًا</translation>
    </message>
    <message>
        <source>sheets, as one holds {size} rows: {count}</source>
        <translation>عدد الأوراق {count}، لأن الورقة تتسع لعدد من الصفوف هو {size}</translation>
    </message>
    <message>
        <source>solid, dash, dot, dash-dot, double or wave</source>
        <translation>‏solid أو dash أو dot أو dash-dot أو double أو wave</translation>
    </message>
    <message>
        <source>something stands before the first section</source>
        <translation>ثمة شيء قبل القسم الأول</translation>
    </message>
    <message>
        <source>sound or film</source>
        <translation>صوت أو فيلم</translation>
    </message>
    <message>
        <source>spacing is not known: tokens were joined by a space, sentences by a line break</source>
        <translation>الفراغات غير معروفة: وُصلت الوحدات بمسافة، والجمل بفاصل أسطر</translation>
    </message>
    <message>
        <source>span</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>span id</source>
        <translation>معرّف مقطع</translation>
    </message>
    <message>
        <source>span_attribute</source>
        <translation>سمة مقطع</translation>
    </message>
    <message>
        <source>spans added, as there are new tags: {count}</source>
        <translation>مقاطع أُضيفت لوجود علامات جديدة: {count}</translation>
    </message>
    <message>
        <source>spans left out, as their tags are no longer there: {count}</source>
        <translation>مقاطع تُركت لأن علاماتها لم تعد موجودة: {count}</translation>
    </message>
    <message>
        <source>spans that cross others and stand in several elements, joined by next and prev: {count}</source>
        <translation>مقاطع تقاطع غيرها فكُتبت في عدة عناصر يصلها next وprev:‏ {count}</translation>
    </message>
    <message>
        <source>spans that cross others and stand in several elements, joined by their “of”: {count}</source>
        <translation>مقاطع تقاطع غيرها فكُتبت في عدة عناصر يصلها «of»: {count}</translation>
    </message>
    <message>
        <source>spans were read from doc.ents and from these groups of doc.spans: {names}</source>
        <translation>قُرئت المقاطع من doc.ents ومن هذه المجموعات في doc.spans:‏ {names}</translation>
    </message>
    <message>
        <source>stands on a link and became its note</source>
        <translation>يقوم على رابط فصار ملاحظة له</translation>
    </message>
    <message>
        <source>stands on a region that was left out, and was left out with it</source>
        <translation>يقوم على منطقة موسومة تُركت، فتُرك معها</translation>
    </message>
    <message>
        <source>stands on a region without a label and was left out</source>
        <translation>يقوم على منطقة بلا وسم فتُرك</translation>
    </message>
    <message>
        <source>stands on two regions, which became a span each; links lead to the first</source>
        <translation>يقوم على منطقتين صارت كل منهما مقطعًا؛ والروابط تؤدي إلى الأولى</translation>
    </message>
    <message>
        <source>stands on what is no span or link and was left out</source>
        <translation>يقوم على ما ليس مقطعًا ولا رابطًا فتُرك</translation>
    </message>
    <message>
        <source>start, end and label</source>
        <translation>بداية ونهاية ووسم</translation>
    </message>
    <message>
        <source>string</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>string or boolean or array</source>
        <translation>نص أو true أو false أو مصفوفة</translation>
    </message>
    <message>
        <source>string or null</source>
        <translation>نص أو لا قيمة</translation>
    </message>
    <message>
        <source>strong encryption (flag bit 6)</source>
        <translation>مشفّر</translation>
    </message>
    <message>
        <source>submission</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>submission id</source>
        <translation>معرّف تسليم</translation>
    </message>
    <message>
        <source>submission number</source>
        <translation>رقم تسليم</translation>
    </message>
    <message>
        <source>submission {name}: {why}</source>
        <translation>التسليم {name}: {why}</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>tags in {scheme}, in MISC</source>
        <translation>علامات الوسم بنظام {scheme} في MISC</translation>
    </message>
    <message>
        <source>tags in {scheme}, in the columns {names}</source>
        <translation>علامات الوسم بنظام {scheme} في الأعمدة {names}</translation>
    </message>
    <message>
        <source>tags in {scheme}, {count} columns parted by {sign}</source>
        <translation>علامات الوسم بنظام {scheme}، وعدد الأعمدة {count} يفصل بينها {sign}</translation>
    </message>
    <message>
        <source>tags on empty nodes, which stand nowhere in the text and were left out: {count}</source>
        <translation>علامات على عقد فارغة لا موضع لها في النص فتُركت: {count}</translation>
    </message>
    <message>
        <source>tags on ranges of words that do not fit the words and were left out: {count}</source>
        <translation>علامات على مجموعات كلمات لا توافق كلماتها فتُركت: {count}</translation>
    </message>
    <message>
        <source>tags stand in {count} columns; what overlaps stands in the later ones</source>
        <translation>علامات الوسم في {count} من الأعمدة؛ والمتداخل منها في الأعمدة التالية للأول</translation>
    </message>
    <message>
        <source>tags that stand otherwise than {scheme} has them: {count}</source>
        <translation>علامات على غير نظام {scheme}: {count}</translation>
    </message>
    <message>
        <source>texts by language, such as {example}</source>
        <translation>نصوص بحسب اللغة، مثل {example}</translation>
    </message>
    <message>
        <source>texts in other views than {name} were left out: {count}</source>
        <translation>تُركت نصوص في مناظير غير {name}: {count}</translation>
    </message>
    <message>
        <source>the answer {name}</source>
        <translation>الجواب {name}</translation>
    </message>
    <message>
        <source>the article {name}</source>
        <translation>المقال {name}</translation>
    </message>
    <message>
        <source>the article {name} is missing</source>
        <translation>ينقصها المقال {name}</translation>
    </message>
    <message>
        <source>the articles have several languages, and spaCy trains one at a time: train from the files ending in {endings}, which hold each language alone</source>
        <translation>المقالات بأكثر من لغة، وspaCy يدرَّب على لغة واحدة في كل مرة: درّبه من الملفات المنتهية بـ {endings}، ففي كل منها لغة واحدة</translation>
    </message>
    <message>
        <source>the assignment {name}</source>
        <translation>التكليف {name}</translation>
    </message>
    <message>
        <source>the attribute “{name}” does not say what it is of</source>
        <translation>السمة «{name}» لا تقول لأي شيء هي</translation>
    </message>
    <message>
        <source>the attribute “{name}” is called “{other}” there: {why}</source>
        <translation>السمة «{name}» اسمها هناك «{other}»: {why}</translation>
    </message>
    <message>
        <source>the categories (doc.cats) of {count} documents were left out</source>
        <translation>تُركت التصنيفات (doc.cats) في {count} من المستندات</translation>
    </message>
    <message>
        <source>the ends of cells, as one holds {size} characters: {count}</source>
        <translation>أواخر خانات لا تتسع الواحدة منها إلا لعدد من المحارف هو {size}: {count}</translation>
    </message>
    <message>
        <source>the entity {name}</source>
        <translation>الكيان {name}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>الملف مبتور</translation>
    </message>
    <message>
        <source>the id of a span</source>
        <translation>معرّف مقطع</translation>
    </message>
    <message>
        <source>the id of an attribute</source>
        <translation>معرّف سمة</translation>
    </message>
    <message>
        <source>the id {name} stands for other work in the project</source>
        <translation>المعرّف {name} لعمل آخر في المشروع</translation>
    </message>
    <message>
        <source>the id “{name}” stands above already</source>
        <translation>المعرّف «{name}» وارد فوقه</translation>
    </message>
    <message>
        <source>the label “{label}” is written {tag}</source>
        <translation>يُكتب الوسم «{label}» هكذا: {tag}</translation>
    </message>
    <message>
        <source>the label “{name}” is called “{other}” there: {why}</source>
        <translation>الوسم «{name}» اسمه هناك «{other}»: {why}</translation>
    </message>
    <message>
        <source>the last sentence has no end</source>
        <translation>الجملة الأخيرة بلا نهاية</translation>
    </message>
    <message>
        <source>the last {count} columns hold tags; what overlaps stands in the later ones</source>
        <translation>في آخر الأعمدة ({count}) علامات الوسم؛ والمتداخل منها في ما بعد أولها</translation>
    </message>
    <message>
        <source>the link “{name}” is called “{other}” there: {why}</source>
        <translation>الرابط «{name}» اسمه هناك «{other}»: {why}</translation>
    </message>
    <message>
        <source>the list of articles beside it does not fit, so the ids of articles were not taken from there</source>
        <translation>قائمة المقالات التي إلى جانبه لا توافقه، فلم تؤخذ منها معرّفات المقالات</translation>
    </message>
    <message>
        <source>the name of a label</source>
        <translation>اسم وسم</translation>
    </message>
    <message>
        <source>the number of a token</source>
        <translation>رقم وحدة نصية</translation>
    </message>
    <message>
        <source>the offset beyond measure lies outside the text, which has {count} UTF-16 units</source>
        <translation>موضع لا حدّ له يقع خارج النص، وطوله بوحدات UTF-16 هو {count}</translation>
    </message>
    <message>
        <source>the offset {offset} lies inside a character</source>
        <translation>الموضع {offset} داخل محرف</translation>
    </message>
    <message>
        <source>the offset {offset} lies outside the text, which has {count} UTF-16 units</source>
        <translation>الموضع {offset} خارج النص، وطوله بوحدات UTF-16 هو {count}</translation>
    </message>
    <message>
        <source>the place of this schema</source>
        <translation>موضع هذا المخطط</translation>
    </message>
    <message>
        <source>the relation “{name}” needs two arguments</source>
        <translation>العلاقة «{name}» تحتاج إلى طرفين</translation>
    </message>
    <message>
        <source>the reopening {name}</source>
        <translation>إعادة الفتح {name}</translation>
    </message>
    <message>
        <source>the ruling {name}</source>
        <translation>الحكم {name}</translation>
    </message>
    <message>
        <source>the section “{name}” is not as long as there are documents</source>
        <translation>طول القسم «{name}» لا يوافق عدد المستندات</translation>
    </message>
    <message>
        <source>the settled work of {theirs} was taken in as gold, which is called {ours} here</source>
        <translation>أُخذ ما حسمه {theirs} عملًا مرجعيًّا، وصاحبه هنا {ours}</translation>
    </message>
    <message>
        <source>the span {start}–{end}</source>
        <translation>المقطع {start}–{end}</translation>
    </message>
    <message>
        <source>the spans of {count} documents were changed since they were written; they were read as they stand now, and that they were done was not taken over</source>
        <translation>تغيّرت المقاطع في {count} من المستندات منذ كتابتها؛ فقُرئت كما هي الآن، ولم يُعدّ عملها تامًّا</translation>
    </message>
    <message>
        <source>the submission {name}</source>
        <translation>التسليم {name}</translation>
    </message>
    <message>
        <source>the submissions are no JSON</source>
        <translation>التسليمات ليست JSON</translation>
    </message>
    <message>
        <source>the submissions of an assignment are not numbered one by one</source>
        <translation>تسليمات أحد التكليفات ليست مرقّمة على التوالي</translation>
    </message>
    <message>
        <source>the text has {length}</source>
        <translation>طول النص {length}</translation>
    </message>
    <message>
        <source>the text is not the one that was imported</source>
        <translation>ليس هذا هو النص الذي استُورد</translation>
    </message>
    <message>
        <source>the text of {name} holds what no text in a project does</source>
        <translation>في نص {name} ما لا يكون في نص في مشروع</translation>
    </message>
    <message>
        <source>the text of {name} is not the one its SHA-256 tells</source>
        <translation>نص {name} لا يوافق بصمته SHA-256</translation>
    </message>
    <message>
        <source>the token “{token}” and “{other}” is split</source>
        <translation>قُسمت الوحدتان «{token}» و«{other}»</translation>
    </message>
    <message>
        <source>the token “{token}” is split</source>
        <translation>قُسمت الوحدة «{token}»</translation>
    </message>
    <message>
        <source>the white space of {count} documents is not known; one space was put between tokens, and offsets count that</source>
        <translation>لا تُعرف الفراغات في {count} من المستندات؛ فوُضعت مسافة بين كل وحدتين، والمواضع تحسبها</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>الملف كله</translation>
    </message>
    <message>
        <source>there is no document in it</source>
        <translation>ليس فيه مستند</translation>
    </message>
    <message>
        <source>there is no exportedproject.json in it</source>
        <translation>ليس فيه exportedproject.json</translation>
    </message>
    <message>
        <source>there is no tab after its id</source>
        <translation>ليست بعد معرّفه علامة جدولة</translation>
    </message>
    <message>
        <source>there is no text of the document {document} in it</source>
        <translation>ليس فيه نص المستند {document}</translation>
    </message>
    <message>
        <source>these states of work are not known and were left out: {names}</source>
        <translation>حالات العمل هذه غير معروفة فتُركت: {names}</translation>
    </message>
    <message>
        <source>this is no line of {name}: {line}</source>
        <translation>ليس هذا سطرًا من {name}: {line}</translation>
    </message>
    <message>
        <source>token {number}: {scheme} has “{lawful}” here, not “{code}”</source>
        <translation>الوحدة {number}: في نظام {scheme} تكون هنا «{lawful}» لا «{code}»</translation>
    </message>
    <message>
        <source>token {number}: “{code}” is no tag</source>
        <translation>الوحدة {number}: ليس «{code}» علامة وسم</translation>
    </message>
    <message>
        <source>token {number}: “{code}” is no {scheme} code</source>
        <translation>الوحدة {number}: ليس «{code}» من علامات {scheme}</translation>
    </message>
    <message>
        <source>tokens by {tokenizer}: {count} of the articles</source>
        <translation>قسّمها {tokenizer}: {count} من المقالات</translation>
    </message>
    <message>
        <source>too many length or distance symbols</source>
        <translation>كتلة تالفة</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>‏true أو false</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>لا يُفتح الملف</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>انتهى قبل تمامه</translation>
    </message>
    <message>
        <source>unknown label {label}</source>
        <translation>وسم غير معروف {label}</translation>
    </message>
    <message>
        <source>was accepted by itself and put to those of the same text</source>
        <translation>قُبل وحده فضُمّ إلى ما في النص نفسه</translation>
    </message>
    <message>
        <source>was kept as an attribute</source>
        <translation>حُفظ سمةً</translation>
    </message>
    <message>
        <source>was kept in meta</source>
        <translation>حُفظ في meta</translation>
    </message>
    <message>
        <source>was left out</source>
        <translation>تُرك</translation>
    </message>
    <message>
        <source>was taken as a note</source>
        <translation>عُدّ ملاحظة</translation>
    </message>
    <message>
        <source>was taken as one more {name}</source>
        <translation>عُدّ {name} آخر</translation>
    </message>
    <message>
        <source>were changed since they were written; that they were done was not taken over</source>
        <translation>تغيّرت منذ كتابتها؛ فلم يُعدّ عملها تامًّا</translation>
    </message>
    <message>
        <source>what follows “{name}” is not what stands in such a line</source>
        <translation>ما بعد «{name}» ليس مما يكون في مثل هذا السطر</translation>
    </message>
    <message>
        <source>what stands between sentences is not in the file; line feeds were put there: {count}</source>
        <translation>ليس في الملف ما يقع بين الجمل؛ فوُضعت فواصل أسطر: {count}</translation>
    </message>
    <message>
        <source>white space at its edge is left out</source>
        <translation>تُرك الفراغ عند طرفه</translation>
    </message>
    <message>
        <source>work in no form that is read (UIMA CAS or WebAnno TSV) was left out: {count}, by {names}</source>
        <translation>عمل ليس بصيغة تُقرأ (UIMA CAS أو WebAnno TSV) فتُرك: {count}، أصحابه: {names}</translation>
    </message>
    <message>
        <source>wrong # of entries in index {name}</source>
        <translation>عدد ما في الفهرس {name} غير صحيح</translation>
    </message>
    <message>
        <source>xmlParseCharRef: invalid xmlChar value {number}</source>
        <translation>المحرف رقم {number} لا يجوز في XML</translation>
    </message>
    <message>
        <source>xmlParseEntityRef: no name</source>
        <translation>ليس بعد علامة العطف اسم</translation>
    </message>
    <message>
        <source>zip file version {version}</source>
        <translation>إصدار ZIP رقمه {version} لا يُقرأ</translation>
    </message>
    <message>
        <source>zipfiles that span multiple disks are not supported</source>
        <translation>ملف ZIP مقسوم إلى أجزاء</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>منطقة</translation>
    </message>
    <message>
        <source>zone {name}: {why}</source>
        <translation>المنطقة {name}: {why}</translation>
    </message>
    <message>
        <source>{article}: no sentence break at {place}, inside {label} {start}–{end} “{text}”</source>
        <translation>{article}: لا فصل بين جملتين عند {place}، فهو داخل {label} {start}–{end} «{text}»</translation>
    </message>
    <message>
        <source>{constant} is no JSON value</source>
        <translation>ليس {constant} قيمة في JSON</translation>
    </message>
    <message>
        <source>{count} assignments are not done and were left out; --only all takes them too.</source>
        <translation>تكليفات لم تتم فتُركت: {count}؛ اختر «كل شيء، والمسودات أيضًا» لتؤخذ.</translation>
    </message>
    <message>
        <source>{count} assignments are reopened; their latest submission was written.</source>
        <translation>تكليفات أُعيد فتحها فكُتب آخر تسليم لها: {count}.</translation>
    </message>
    <message>
        <source>{count} assignments were sealed under an earlier version of the label set; their labels were read as version {version} has them.</source>
        <translation>تكليفات عددها {count} سُلّمت على إصدار أقدم من مجموعة الوسوم؛ وقُرئت وسومها كما هي في الإصدار {version}.</translation>
    </message>
    <message>
        <source>{count} characters, not {other}</source>
        <translation>عدد المحارف {count} لا {other}</translation>
    </message>
    <message>
        <source>{count} control characters stand near its beginning</source>
        <translation>قرب أوله محارف تحكم عددها {count}</translation>
    </message>
    <message>
        <source>{count} rows are missing</source>
        <translation>عدد الصفوف الناقصة {count}</translation>
    </message>
    <message>
        <source>{count} rows refer to nothing</source>
        <translation>عدد السجلات التي لا تحيل إلى شيء {count}</translation>
    </message>
    <message>
        <source>{count} spans hold no token or have no label and were left out</source>
        <translation>مقاطع بلا وحدات أو بلا وسم فتُركت، وعددها {count}</translation>
    </message>
    <message>
        <source>{count} spans share their id with another one of their document and were read without it</source>
        <translation>مقاطع معرّفها لغيرها أيضًا في مستندها فقُرئت بلا معرّف، وعددها {count}</translation>
    </message>
    <message>
        <source>{count} tokens reading {token} were split, as that begins an article</source>
        <translation>قُسمت {count} من الوحدات نصها {token}، لأن به يبدأ المقال</translation>
    </message>
    <message>
        <source>{count} tokens were split; each is listed in the file ending in {ending}</source>
        <translation>عدد الوحدات المقسومة {count}، وكلها مذكورة في الملف المنتهي بـ {ending}</translation>
    </message>
    <message>
        <source>{count} works are missing</source>
        <translation>عدد الأعمال الناقصة {count}</translation>
    </message>
    <message>
        <source>{file} in it is no ordinary file</source>
        <translation>‏{file} فيها ليس ملفًّا عاديًّا</translation>
    </message>
    <message>
        <source>{file} in it is packed in a way that no package is</source>
        <translation>‏{file} فيها مضغوط على غير ما تُضغط به حزمة</translation>
    </message>
    <message>
        <source>{file} in it: {why}</source>
        <translation>في {file} داخلها: {why}</translation>
    </message>
    <message>
        <source>{file} is no JSON: {why}</source>
        <translation>‏{file} ليس JSON: {why}</translation>
    </message>
    <message>
        <source>{file} is not text in UTF-8</source>
        <translation>‏{file} ليس نصًّا بترميز UTF-8</translation>
    </message>
    <message>
        <source>{file} is not what its manifest says</source>
        <translation>‏{file} ليس كما يصفه كشفها</translation>
    </message>
    <message>
        <source>{file} stands twice in it</source>
        <translation>‏{file} وارد فيها مرتين</translation>
    </message>
    <message>
        <source>{file}: the first row was taken for the names of the columns</source>
        <translation>{file}: عُدّ الصف الأول أسماءً للأعمدة</translation>
    </message>
    <message>
        <source>{file}: the project&apos;s label set is another one by now.</source>
        <translation>{file}: صارت مجموعة وسوم المشروع غير ما كانت.</translation>
    </message>
    <message>
        <source>{file}: {count} NUL characters in the page were left out</source>
        <translation>{file}: تُركت محارف NUL في الصفحة ({count})</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}: {what}</translation>
    </message>
    <message>
        <source>{file}: {what} were left out ({count})</source>
        <translation>{file}: تُرك {what} ({count})</translation>
    </message>
    <message>
        <source>{file}: “{key}” {what}, once, in line {line}</source>
        <translation>{file}: «{key}»‏ {what}، مرة واحدة، في السطر {line}</translation>
    </message>
    <message>
        <source>{file}: “{key}” {what}, {count} times, first in line {line}</source>
        <translation>{file}: «{key}»‏ {what}، المرات {count}، أولها في السطر {line}</translation>
    </message>
    <message>
        <source>{place} cannot be {found}</source>
        <translation>‏{place}: لا تصلح القيمة {found}</translation>
    </message>
    <message>
        <source>{place} has more than {count} members</source>
        <translation>‏{place}: فيه أكثر من {count} من العناصر</translation>
    </message>
    <message>
        <source>{place} has the same {part} as {other} ({value})</source>
        <translation>‏{place}: قيمة {part} فيه هي قيمتها في {other} ‏({value})</translation>
    </message>
    <message>
        <source>{place} is empty</source>
        <translation>‏{place}: خالٍ</translation>
    </message>
    <message>
        <source>{place} is missing</source>
        <translation>‏{place}: ناقص</translation>
    </message>
    <message>
        <source>{place} is nothing that a package has</source>
        <translation>‏{place}: ليس مما في حزمة</translation>
    </message>
    <message>
        <source>{place} is of the kind {kind} and can have no “choices”</source>
        <translation>‏{place}: من النوع {kind}، ولا يكون فيه «choices»</translation>
    </message>
    <message>
        <source>{place} is out of range</source>
        <translation>‏{place}: القيمة خارج المدى</translation>
    </message>
    <message>
        <source>{place} is too long</source>
        <translation>‏{place}: أطول مما يجوز</translation>
    </message>
    <message>
        <source>{place} lacks “{name}”</source>
        <translation>‏{place}: ينقصه «{name}»</translation>
    </message>
    <message>
        <source>{place} may not hold “{name}”, only {known}</source>
        <translation>‏{place}: لا يجوز فيه «{name}»، بل {known} فقط</translation>
    </message>
    <message>
        <source>{place} must be of the type {expected}, but it is {found}</source>
        <translation>‏{place}: المطلوب من نوع {expected}، والوارد {found}</translation>
    </message>
    <message>
        <source>{place} must be {expected}, not {found}</source>
        <translation>‏{place}: المطلوب {expected}، والوارد {found}</translation>
    </message>
    <message>
        <source>{place} names something twice</source>
        <translation>‏{place}: فيه اسم وارد مرتين</translation>
    </message>
    <message>
        <source>{place} names “{name}”, but no label bears that name</source>
        <translation>‏{place}: يذكر «{name}»، ولا وسم بهذا الاسم</translation>
    </message>
    <message>
        <source>{place} offers a choice but lacks “choices”</source>
        <translation>‏{place}: فيه اختيار لكن ينقصه «choices»</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>‏{size} ميغابايت</translation>
    </message>
    <message>
        <source>{value} does not match {pattern}</source>
        <translation>القيمة {value} لا توافق الصيغة {pattern}</translation>
    </message>
    <message>
        <source>{value} has non-unique elements</source>
        <translation>في القيمة {value} عنصر وارد مرتين</translation>
    </message>
    <message>
        <source>{value} is less than the minimum of {lowest}</source>
        <translation>القيمة {value} دون أدنى ما يجوز وهو {lowest}</translation>
    </message>
    <message>
        <source>{value} is not of type &apos;{expected}&apos;</source>
        <translation>القيمة {value} ليست من نوع: {expected}</translation>
    </message>
    <message>
        <source>{value} is not one of {known}</source>
        <translation>ليست القيمة {value} واحدة من {known}</translation>
    </message>
    <message>
        <source>{value} is not valid under any of the given schemas</source>
        <translation>القيمة {value} لا توافق شيئًا مما يجوز</translation>
    </message>
    <message>
        <source>{value} is too short</source>
        <translation>القيمة {value} أقصر مما يجوز</translation>
    </message>
    <message>
        <source>{value} should be non-empty</source>
        <translation>القيمة {value} خالية</translation>
    </message>
    <message>
        <source>{value} was expected</source>
        <translation>ينبغي أن تكون القيمة {value}</translation>
    </message>
    <message>
        <source>{votes} of {count} annotators marked it</source>
        <translation>وسمه {votes} من {count} من الواسمين</translation>
    </message>
    <message>
        <source>{what} cuts a letter from its marks</source>
        <translation>‏{what}: يفصل حرفًا عن علاماته</translation>
    </message>
    <message>
        <source>{what} has an attribute that the label set does not have</source>
        <translation>‏{what}: له سمة ليست في مجموعة الوسوم</translation>
    </message>
    <message>
        <source>{what} has the label “{name}”, which the label set does not have</source>
        <translation>‏{what}: وسمه «{name}» ليس في مجموعة الوسوم</translation>
    </message>
    <message>
        <source>{what} is not what the text reads there</source>
        <translation>‏{what}: ليس كما في النص هناك</translation>
    </message>
    <message>
        <source>{what} is of a later version of the label set than its package</source>
        <translation>‏{what}: من إصدار لمجموعة الوسوم أحدث من إصدار حزمته</translation>
    </message>
    <message>
        <source>{what} lies outside the text, which has {count} characters</source>
        <translation>‏{what}: يقع خارج النص، وعدد محارفه {count}</translation>
    </message>
    <message>
        <source>{what} stands twice</source>
        <translation>وارد مرتين: {what}</translation>
    </message>
    <message>
        <source>{why} (at end of document)</source>
        <translation>{why} (عند نهاية الملف)</translation>
    </message>
    <message>
        <source>{why} (at line {line}, column {column})</source>
        <translation>{why} (السطر {line}، العمود {column})</translation>
    </message>
    <message>
        <source>{why} at character {place}</source>
        <translation>{why} عند المحرف {place}</translation>
    </message>
    <message>
        <source>{why}, line {line}, column {column}</source>
        <translation>{why}، السطر {line}، العمود {column}</translation>
    </message>
    <message>
        <source>{why}: line {line} column {column} (char {place})</source>
        <translation>{why}: السطر {line}، العمود {column} (المحرف {place})</translation>
    </message>
    <message>
        <source>“written” does not go with “spans”</source>
        <translation>لا يوافق «written» ما في «spans»</translation>
    </message>
    <message>
        <source>“written” holds no place</source>
        <translation>ليس في «written» موضع</translation>
    </message>
    <message>
        <source>“{key}” of the user data is no text and was left out, {times}</source>
        <translation>«{key}» في بيانات المستخدم ليس نصًّا فتُرك، {times}</translation>
    </message>
    <message>
        <source>“{key}” of the user data was kept in meta, {times}</source>
        <translation>«{key}» في بيانات المستخدم حُفظ في meta،‏ {times}</translation>
    </message>
    <message>
        <source>“{key}” stands twice in one object</source>
        <translation>ورد «{key}» مرتين في كائن واحد</translation>
    </message>
    <message>
        <source>“{name}” has no counterpart here and was left out.</source>
        <translation>«{name}» لا نظير له هنا فتُرك.</translation>
    </message>
    <message>
        <source>“{name}” in it is no part of a package</source>
        <translation>ليس «{name}» فيها جزءًا من حزمة</translation>
    </message>
    <message>
        <source>“{name}” in it unpacks to {size} MB</source>
        <translation>يبلغ «{name}» فيه بعد فك الضغط {size} ميغابايت</translation>
    </message>
    <message>
        <source>“{name}” in it: {why}</source>
        <translation>في «{name}» داخله: {why}</translation>
    </message>
    <message>
        <source>“{name}” in its record is no string</source>
        <translation>ليس «{name}» في سجله نصًّا</translation>
    </message>
    <message>
        <source>“{name}” is a heading that cannot be set, and was left out.</source>
        <translation>«{name}» عنوان لا يوسم به، فتُرك.</translation>
    </message>
    <message>
        <source>“{name}” is called {other}, as names have no spaces and differ.</source>
        <translation>«{name}» سُمي {other}، فالأسماء بلا مسافات ولا تتكرر.</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>ينقصه «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is named, but is no entity or event; it was left out.</source>
        <translation>ذُكر «{name}» وليس كيانًا ولا حدثًا؛ فتُرك.</translation>
    </message>
    <message>
        <source>“{name}” is no id of an annotation</source>
        <translation>ليس «{name}» معرّفًا لشيء في brat</translation>
    </message>
    <message>
        <source>“{name}” is no pair of offsets</source>
        <translation>ليس «{name}» زوجًا من المواضع</translation>
    </message>
    <message>
        <source>“{name}” is not defined</source>
        <translation>«{name}» غير معرّف</translation>
    </message>
    <message>
        <source>“{name}” is nothing that it can stand on</source>
        <translation>ليس «{name}» مما يقوم عليه</translation>
    </message>
    <message>
        <source>“{name}” is of the whole article, not of a span, and was left out.</source>
        <translation>«{name}» للمقال كله لا لمقطع، فتُرك.</translation>
    </message>
    <message>
        <source>“{name}” numbers no token</source>
        <translation>ليس «{name}» رقمًا لوحدة نصية</translation>
    </message>
    <message>
        <source>“{name}” of articles was kept in their metadata: {count}</source>
        <translation>«{name}» في المقالات حُفظ في بياناتها الوصفية: {count}</translation>
    </message>
    <message>
        <source>“{sign}” is missing between two tasks</source>
        <translation>تنقص العلامة «{sign}» بين مهمتين</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>إعادة ال&amp;فتح</translation>
    </message>
    <message>
        <source>For example: a place name was missed</source>
        <translation>مثلًا: فات اسم مكان</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Why is this article reopened?</source>
        <translation>لماذا يُعاد فتح هذا المقال؟</translation>
    </message>
    <message>
        <source>You go on from the spans there are. What was submitted before stays as it is.</source>
        <translation>تتابع من المقاطع الموجودة. وما سُلّم من قبل يبقى كما هو.</translation>
    </message>
</context>
<context>
    <name>ReopenedLine</name>
    <message>
        <source>Reopened: {reason}</source>
        <translation>أُعيد فتح المقال: {reason}</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Agreement – {project}</source>
        <translation>الاتفاق – {project}</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>الاختلافات ({count})</translation>
    </message>
    <message>
        <source>First submissions</source>
        <translation>التسليمات الأولى</translation>
    </message>
    <message>
        <source>First submissions were sealed before anybody saw differences: they count.</source>
        <translation>سُلّمت التسليمات الأولى قبل أن يرى أحد الاختلافات، فعليها المعوّل.</translation>
    </message>
    <message>
        <source>Intervals are being drawn…</source>
        <translation>تُحسب المجالات…</translation>
    </message>
    <message>
        <source>Latest submissions</source>
        <translation>آخر التسليمات</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>الاختلاف التالي</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>الاختلاف السابق</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>التسليمات</translation>
    </message>
    <message>
        <source>The round whose work is compared</source>
        <translation>الجولة التي يُقارَن عملها</translation>
    </message>
    <message>
        <source>{done} of {count} compared</source>
        <translation>قورن {done} من {count}</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message numerus="yes">
        <source>%n article(s) waiting</source>
        <translation>
            <numerusform>لا مقالات تنتظر</numerusform>
            <numerusform>مقال واحد ينتظر</numerusform>
            <numerusform>مقالان ينتظران</numerusform>
            <numerusform>%n مقالات تنتظر</numerusform>
            <numerusform>%n مقالًا تنتظر</numerusform>
            <numerusform>%n مقال تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;متابعة</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>جولة أخرى</translation>
    </message>
    <message>
        <source>Each round has articles of its own; where all is done, the next comes by itself.</source>
        <translation>لكل جولة مقالاتها؛ وحيث يتم كل شيء تأتي الجولة التالية من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>In which round will you work?</source>
        <translation>في أي جولة ستعمل؟</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>{round} ({kind})</source>
        <translation>{round} ({kind})</translation>
    </message>
    <message>
        <source>{round} · {waiting}</source>
        <translation>{round} · {waiting}</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>control</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>تأهيل</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>work</source>
        <translation>عمل</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>SetAsideDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Garbled</source>
        <translation>نص &amp;مشوّه</translation>
    </message>
    <message>
        <source>&amp;Not news</source>
        <translation>لي&amp;س خبرًا</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>س&amp;ؤال</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>ت&amp;نحية</translation>
    </message>
    <message>
        <source>&amp;Too distressing</source>
        <translation>مؤلم &amp;جدًّا</translation>
    </message>
    <message>
        <source>&amp;Wrong language</source>
        <translation>ل&amp;غة أخرى</translation>
    </message>
    <message>
        <source>An advertisement, a list, a notice.</source>
        <translation>إعلان أو قائمة أو تنبيه.</translation>
    </message>
    <message>
        <source>Another article says the same, word for word.</source>
        <translation>في مقال آخر النص نفسه حرفيًّا.</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>م&amp;كرر</translation>
    </message>
    <message>
        <source>If there is more to say</source>
        <translation>إن كان لديك ما تضيفه</translation>
    </message>
    <message>
        <source>It is in a language you do not label.</source>
        <translation>لغته ليست مما تسِمه.</translation>
    </message>
    <message>
        <source>Its spans are kept, and you can reopen it.</source>
        <translation>تبقى مقاطعه، ويمكنك إعادة فتحه.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>م&amp;لاحظة</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>تنحية</translation>
    </message>
    <message>
        <source>The lead has to decide something first.</source>
        <translation>على المشرف أن يبتّ في أمر أولًا.</translation>
    </message>
    <message>
        <source>The text is broken or cannot be read.</source>
        <translation>النص مكسور أو لا يُقرأ.</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>ما السؤال؟</translation>
    </message>
    <message>
        <source>Why is this article set aside?</source>
        <translation>لماذا يُنحّى هذا المقال؟</translation>
    </message>
    <message>
        <source>You need not read on, nor explain.</source>
        <translation>لست مضطرًّا إلى متابعة القراءة ولا إلى التعليل.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Which article belongs to this one?</source>
        <translation>أي مقال يقابل هذا المقال؟</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Arabic letter mark</source>
        <translation>علامة حرف عربي</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>فاصلة عليا</translation>
    </message>
    <message>
        <source>damma</source>
        <translation>ضمّة</translation>
    </message>
    <message>
        <source>dammatan</source>
        <translation>ضمّتان</translation>
    </message>
    <message>
        <source>end</source>
        <translation>نهاية</translation>
    </message>
    <message>
        <source>end of a direction</source>
        <translation>نهاية اتّجاه</translation>
    </message>
    <message>
        <source>end of the paragraph</source>
        <translation>نهاية الفقرة</translation>
    </message>
    <message>
        <source>fatha</source>
        <translation>فتحة</translation>
    </message>
    <message>
        <source>fathatan</source>
        <translation>فتحتان</translation>
    </message>
    <message>
        <source>from here as its first letter runs</source>
        <translation>من هنا باتّجاه أوّل حرف</translation>
    </message>
    <message>
        <source>from here left to right</source>
        <translation>من هنا من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>from here right to left</source>
        <translation>من هنا من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>kasra</source>
        <translation>كسرة</translation>
    </message>
    <message>
        <source>kasratan</source>
        <translation>كسرتان</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>علامة من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>mark on a letter</source>
        <translation>علامة على حرف</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>مسافة لا تنكسر</translation>
    </message>
    <message>
        <source>one of several spaces</source>
        <translation>مسافة من عدّة مسافات</translation>
    </message>
    <message>
        <source>quotation mark</source>
        <translation>علامة اقتباس</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>علامة من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>shadda</source>
        <translation>شدّة</translation>
    </message>
    <message>
        <source>small alef</source>
        <translation>ألف خنجرية</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>واصلة خفيّة</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>space of another width</source>
        <translation>مسافة بعرض آخر</translation>
    </message>
    <message>
        <source>space without width</source>
        <translation>مسافة بلا عرض</translation>
    </message>
    <message>
        <source>sukun</source>
        <translation>سكون</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>tatweel</source>
        <translation>تطويل</translation>
    </message>
    <message>
        <source>zero-width joiner</source>
        <translation>واصل بلا عرض</translation>
    </message>
    <message>
        <source>zero-width non-joiner</source>
        <translation>فاصل بلا عرض</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>0 بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} م.ب</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ك.ب</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>No spans yet. Select words in the article and press the key of a label.</source>
        <translation>لا مقاطع بعد. حدّد كلمات في المقال واضغط مفتاح وسم.</translation>
    </message>
    <message>
        <source>Spans of this article</source>
        <translation>مقاطع هذا المقال</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>Label</source>
        <comment>column head</comment>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>column head</comment>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Select a span to see its attributes and its note.</source>
        <translation>اختر مقطعًا لترى سماته وملاحظته.</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>&amp;Attribute</source>
        <translation>ال&amp;سمة</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>تنتقل إ&amp;لى</translation>
    </message>
    <message>
        <source>&amp;Language of the article</source>
        <translation>ل&amp;غة المقال</translation>
    </message>
    <message>
        <source>&amp;Name of the new label</source>
        <translation>اسم الوسم ال&amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;تقسيم</translation>
    </message>
    <message>
        <source>&amp;Text of the span</source>
        <translation>&amp;نص المقطع</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>ال&amp;قيمة</translation>
    </message>
    <message>
        <source>One to a line; * at either end stands for anything. Spelling variants count.</source>
        <translation>واحد في كل سطر؛ وعلامة * في أحد الطرفين تعني أي شيء. وتُحسب اختلافات الإملاء.</translation>
    </message>
    <message>
        <source>Split a label</source>
        <translation>تقسيم وسم</translation>
    </message>
    <message>
        <source>Which spans of {label} go to another label? All that meets every line filled in; the rest stays and is listed, to be looked at by hand.</source>
        <translation>أي مقاطع {label} تنتقل إلى وسم آخر؟ كل ما يطابق جميع ما مُلئ؛ ويبقى الباقي ويُسرد ليُراجَع يدويًّا.</translation>
    </message>
    <message>
        <source>a new label</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أيّ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>StagedDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>C&amp;opy the report</source>
        <translation>&amp;نسخ البيان</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>تعذّر ذلك</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>منحّى</translation>
    </message>
    <message>
        <source>unopened</source>
        <translation>لم يُفتح</translation>
    </message>
</context>
<context>
    <name>StatesDialog</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>لا جولات</numerusform>
            <numerusform>جولة واحدة</numerusform>
            <numerusform>جولتان</numerusform>
            <numerusform>%n جولات</numerusform>
            <numerusform>%n جولة</numerusform>
            <numerusform>%n جولة</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Assignments by annotator and state</source>
        <translation>التكليفات بحسب الواسم والحالة</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>إلى أين وصل العمل</translation>
    </message>
    <message>
        <source>Nobody has an assignment yet. Choose Review → Assign articles.</source>
        <translation>لا تكليف لأحد بعد. اختر مراجعة ← توزيع المقالات.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>States</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>Time at work counts while somebody works on an article; pauses of over a minute do not.</source>
        <translation>يُحسب وقت العمل ما دام أحدهم يعمل على مقال، ولا تُحسب وقفات تزيد على دقيقة.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{round} ({kind})</source>
        <translation>{round} ({kind})</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source> · </source>
        <comment>between sums</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%n محارف</numerusform>
            <numerusform>%n محرفًا</numerusform>
            <numerusform>%n محرف</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>What the project holds</source>
        <translation>ما في المشروع</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{language}: {count}</source>
        <translation>{language}: {count}</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>A report, a manifest and a card are written beside it.</source>
        <translation>ويُكتب إلى جانبه بيان وكشف وبطاقة.</translation>
    </message>
    <message>
        <source>An export wrote this folder; it is replaced whole once the new one is written and checked.</source>
        <translation>كتب هذا المجلدَ تصدير سابق؛ ويُستبدل كله بعد كتابة الجديد وفحصه.</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;استعراض…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>التصدير إلى</translation>
    </message>
    <message>
        <source>Name a file to write to.</source>
        <translation>حدّد ملفًّا يُكتب إليه.</translation>
    </message>
    <message>
        <source>Name a folder to write to.</source>
        <translation>سمِّ مجلدًا يُكتب فيه.</translation>
    </message>
    <message>
        <source>The folder gets what is exported with its report, a manifest and a card.</source>
        <translation>يكون في المجلد ما يُصدَّر ومعه بيان وكشف وبطاقة.</translation>
    </message>
    <message>
        <source>There is no such folder; choose another, or make it first.</source>
        <translation>لا يوجد مجلد كهذا؛ اختر غيره، أو أنشئه أولًا.</translation>
    </message>
    <message>
        <source>This file is there already; it is replaced once the new one is written and checked.</source>
        <translation>هذا الملف موجود؛ ولن يُستبدل إلا بعد كتابة الجديد وفحصه.</translation>
    </message>
    <message>
        <source>This folder holds files that no export wrote; choose an empty or a new one.</source>
        <translation>في هذا المجلد ملفات لم يكتبها تصدير؛ اختر مجلدًا فارغًا أو جديدًا.</translation>
    </message>
    <message>
        <source>This is a file, and a folder is to be written; choose another name.</source>
        <translation>هذا ملف، والمطلوب كتابة مجلد؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>This is a folder; name a file to write to.</source>
        <translation>هذا مجلد؛ سمِّ ملفًّا يُكتب فيه.</translation>
    </message>
    <message>
        <source>This is the project itself; choose another name.</source>
        <translation>هذا هو المشروع نفسه؛ فاختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>To the &amp;file</source>
        <translation>إلى الم&amp;لف</translation>
    </message>
    <message>
        <source>To the &amp;folder</source>
        <translation>إلى الم&amp;جلد</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>&amp;Annotators</source>
        <translation>ال&amp;واسمون</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;New annotator</source>
        <translation>واسم &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;New round</source>
        <translation>&amp;جولة جديدة</translation>
    </message>
    <message>
        <source>&amp;Rounds</source>
        <translation>الجو&amp;لات</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;سحب</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Annotators and rounds</source>
        <translation>الواسمون والجولات</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kind of the round {name}</source>
        <translation>نوع الجولة {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of a new annotator</source>
        <translation>اسم واسم جديد</translation>
    </message>
    <message>
        <source>Name of a new round</source>
        <translation>اسم جولة جديدة</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Who works here, and in which rounds</source>
        <translation>من يعمل هنا، وفي أي الجولات</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوب</translation>
    </message>
</context>
<context>
    <name>UnsureDialog</name>
    <message>
        <source>&amp;Flag the article</source>
        <translation>&amp;رفع العلامة</translation>
    </message>
    <message>
        <source>&amp;Take the flag down</source>
        <translation>إن&amp;زال العلامة</translation>
    </message>
    <message>
        <source>I am unsure</source>
        <translation>لست متأكّدًا</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The flag shows whoever leads the project where to look. It costs you nothing.</source>
        <translation>تدلّ العلامة من يقود المشروع على الموضع الذي ينظر فيه، ولا تُحسب عليك.</translation>
    </message>
    <message>
        <source>What are you unsure about?</source>
        <translation>ما الذي لست متأكّدًا منه؟</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>%n export(s)</source>
        <translation>
            <numerusform>لا تصديرات</numerusform>
            <numerusform>تصدير واحد</numerusform>
            <numerusform>تصديران</numerusform>
            <numerusform>%n تصديرات</numerusform>
            <numerusform>%n تصديرًا</numerusform>
            <numerusform>%n تصدير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًّا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>وُجدت مشكلة واحدة</numerusform>
            <numerusform>وُجدت مشكلتان</numerusform>
            <numerusform>وُجدت %n مشكلات</numerusform>
            <numerusform>وُجدت %n مشكلة</numerusform>
            <numerusform>وُجدت %n مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>ت&amp;صدير</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;ملف…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>ت&amp;حقق</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء سليم</translation>
    </message>
    <message>
        <source>Every file is as it was written, and the project gives the same once more.</source>
        <translation>كل ملف كما كُتب، والمشروع يُخرج مثله من جديد.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>م&amp;جلد…</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>مما يحسن أن تعرفه</translation>
    </message>
    <message>
        <source>Its files are held against the manifest that was written with them. Then the export is made once more from this project, with the same options, and compared.</source>
        <translation>تُقابَل ملفاته بالكشف الذي كُتب معها، ثم يُعاد التصدير من هذا المشروع بالخيارات نفسها ويُقارن.</translation>
    </message>
    <message>
        <source>Looked at: {exports} with {files}.</source>
        <translation>المفحوص: {exports}، {files}.</translation>
    </message>
    <message>
        <source>Nothing is changed, neither in the export nor in the project.</source>
        <translation>لا يتغير شيء في التصدير ولا في المشروع.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>Verify an export</source>
        <translation>التحقق من تصدير</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Which export?</source>
        <translation>أي تصدير؟</translation>
    </message>
    <message>
        <source>a folder with a manifest, or a file with its manifest beside it</source>
        <translation>مجلد فيه كشف، أو ملف كشفه إلى جانبه</translation>
    </message>
</context>
<context>
    <name>VersionLane</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Sealed on {day}</source>
        <translation>سُلّم في {day}</translation>
    </message>
    <message>
        <source>Version of {name}</source>
        <translation>صيغة {name}</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>لا مقطع</translation>
    </message>
    <message>
        <source>{label} “{text}”</source>
        <translation>{label} «{text}»</translation>
    </message>
    <message>
        <source>{name} · submission {number}</source>
        <translation>{name} · التسليم {number}</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>&amp;Below each other</source>
        <translation>بعضها ت&amp;حت بعض</translation>
    </message>
    <message>
        <source>&amp;Everybody’s versions</source>
        <translation>صيغ الج&amp;ميع</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>الت&amp;الي</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>All versions of this article are equal.</source>
        <translation>كل صيغ هذا المقال متساوية.</translation>
    </message>
    <message>
        <source>Choose a difference to see the versions of its article beside each other.</source>
        <translation>اختر اختلافًا لترى صيغ مقاله جنبًا إلى جنب.</translation>
    </message>
    <message>
        <source>Difference {number} of {count}</source>
        <translation>الاختلاف {number} من {count}</translation>
    </message>
    <message>
        <source>Next difference (Alt+Down)</source>
        <translation>الاختلاف التالي (⁨Alt+Down⁩)</translation>
    </message>
    <message>
        <source>Previous difference (Alt+Up)</source>
        <translation>الاختلاف السابق (⁨Alt+Up⁩)</translation>
    </message>
    <message>
        <source>There are not two sealed versions of this article to compare.</source>
        <translation>ليس لهذا المقال صيغتان مسلَّمتان للمقارنة.</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>This project lies in a network or synchronised folder. Two programs that write there at once can damage it; keep it on this machine and share copies.</source>
        <translation>هذا المشروع في مجلد شبكي أو متزامن. وإذا كتب فيه برنامجان في آن فقد يتلف؛ أبقِه على هذا الجهاز وشارك نسخًا منه.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Label Arabic and English news articles with your team. Everything stays on this machine.</source>
        <translation>سِم مع فريقك مقالات إخبارية عربية وإنكليزية. كل شيء يبقى على هذا الجهاز.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Projects you open will be listed here. The sample project shows how labelling works.</source>
        <translation>ستُذكر هنا المشاريع التي تفتحها. والمشروع النموذجي يبيّن كيف يجري الوسم.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>المشروع النموذجي</translation>
    </message>
</context>
<context>
    <name>WholeStepDialog</name>
    <message>
        <source>&amp;Do all of it again</source>
        <translation>أ&amp;عدها كلها</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>ر&amp;جوع</translation>
    </message>
    <message>
        <source>&amp;Undo all of it</source>
        <translation>&amp;تراجع عنها كلها</translation>
    </message>
    <message>
        <source>Do this again in all articles?</source>
        <translation>أتريد إعادة هذا في كل المقالات؟</translation>
    </message>
    <message>
        <source>Undo this in all articles?</source>
        <translation>أتريد التراجع عن هذا في كل المقالات؟</translation>
    </message>
    <message>
        <source>“{step}” is one step over several articles. Spans: {spans}, articles: {articles}. It can only be taken as a whole.</source>
        <translation>«{step}» خطوة واحدة في عدة مقالات. المقاطع: {spans}، المقالات: {articles}. لا تؤخذ إلا كاملة.</translation>
    </message>
</context>
<context>
    <name>WhoseWork</name>
    <message>
        <source>&amp;Whose work</source>
        <translation>&amp;عمل مَن</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Choose at least one annotator.</source>
        <translation>اختر واسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Nobody has worked on these articles yet, and this format holds somebody&apos;s work.</source>
        <translation>لم يعمل أحد على هذه المقالات بعد، وهذه الصيغة تحمل عمل واسم.</translation>
    </message>
    <message>
        <source>Not among the annotators of this project: {names}.</source>
        <translation>ليسوا من واسمي هذا المشروع: {names}.</translation>
    </message>
    <message>
        <source>Se&amp;veral annotators</source>
        <translation>&amp;عدة واسمين</translation>
    </message>
    <message>
        <source>W&amp;hich work</source>
        <translation>&amp;أي عمل</translation>
    </message>
    <message>
        <source>all in one file</source>
        <translation>كلهم في ملف واحد</translation>
    </message>
    <message>
        <source>done work only</source>
        <translation>العمل التام فقط</translation>
    </message>
    <message>
        <source>each in a file of their own</source>
        <translation>لكل منهم ملف</translation>
    </message>
    <message>
        <source>everything, drafts too</source>
        <translation>كل شيء، والمسودات أيضًا</translation>
    </message>
    <message>
        <source>what more than half of them marked</source>
        <translation>ما وسمه أكثر من نصفهم</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Direction of the text</source>
        <translation>ات&amp;جاه النص</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>سطر الكاتب</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>تعليق الصورة</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>المكان والتاريخ</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>زوائد الموقع</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>table</source>
        <translation>الجدول</translation>
    </message>
</context>
</TS>
