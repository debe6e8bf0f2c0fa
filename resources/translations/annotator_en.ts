<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AlikeDialog</name>
    <message numerus="yes">
        <source>&amp;Decide %n place(s)</source>
        <translation>
            <numerusform>&amp;Decide %n place</numerusform>
            <numerusform>&amp;Decide %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s) assigned to you</source>
        <translation>
            <numerusform>%n article assigned to you</numerusform>
            <numerusform>%n articles assigned to you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesMenu</name>
    <message numerus="yes">
        <source>&amp;Delete %n article(s) for good…</source>
        <translation>
            <numerusform>&amp;Delete %n article for good…</numerusform>
            <numerusform>&amp;Delete %n articles for good…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n article(s)…</source>
        <translation>
            <numerusform>&amp;Export the article…</numerusform>
            <numerusform>&amp;Export %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n article(s) as done…</source>
        <translation>
            <numerusform>&amp;Mark the article as done…</numerusform>
            <numerusform>&amp;Mark %n articles as done…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reopen %n article(s)…</source>
        <translation>
            <numerusform>&amp;Reopen the article…</numerusform>
            <numerusform>&amp;Reopen %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Withdraw %n article(s)</source>
        <translation>
            <numerusform>&amp;Withdraw %n article</numerusform>
            <numerusform>&amp;Withdraw %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n &amp;title(s)</source>
        <translation>
            <numerusform>Copy the &amp;title</numerusform>
            <numerusform>Copy %n &amp;titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %n article(s)…</source>
        <translation>
            <numerusform>Moving one article…</numerusform>
            <numerusform>Moving %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n article(s) &amp;aside…</source>
        <translation>
            <numerusform>Set the article &amp;aside…</numerusform>
            <numerusform>Set %n articles &amp;aside…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n pair(s) of duplicates were found and marked.</source>
        <translation>
            <numerusform>%n pair of duplicates was found and marked.</numerusform>
            <numerusform>%n pairs of duplicates were found and marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>Change %n span(s) to {label}</source>
        <translation>
            <numerusform>Change %n span to {label}</numerusform>
            <numerusform>Change %n spans to {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>Remove %n span</numerusform>
            <numerusform>Remove %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareFormatsDialog</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyPanel</name>
    <message numerus="yes">
        <source>%n name(s) not labelled alike</source>
        <translation>
            <numerusform>%n name not labelled alike</numerusform>
            <numerusform>%n names not labelled alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entries</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s)</source>
        <translation>
            <numerusform>%n submission</numerusform>
            <numerusform>%n submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s) for good?</source>
        <translation>
            <numerusform>Delete %n article for good?</numerusform>
            <numerusform>Delete %n articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>--filter {text}: there is nothing to look for; write a word after the ~.</source>
        <translation>{text}: there is nothing to look for; write a word after the ~.</translation>
    </message>
    <message>
        <source>--filter {text}: this is no condition; write a field, an operator and a value, such as source=SANA. Fields: {fields}; operators: {operators}</source>
        <translation>{text}: this is no condition; write a field, an operator and a value, such as source=SANA. Fields: {fields}; operators: {operators}</translation>
    </message>
    <message>
        <source>--filter {text}: {field} cannot be asked so; its operators are {operators}</source>
        <translation>{text}: {field} cannot be asked so; its operators are {operators}</translation>
    </message>
    <message>
        <source>--filter {text}: “{value}” is no date; write a year, a month or a day, such as 2018 or 2018-08-23.</source>
        <translation>{text}: “{value}” is no date; write a year, a month or a day, such as 2018 or 2018-08-23.</translation>
    </message>
    <message>
        <source>--split {text}: “{name}” stands twice; give each part its own name.</source>
        <translation>{text}: “{name}” stands twice; give each part its own name.</translation>
    </message>
    <message>
        <source>--split {text}: “{part}” is no part of a split; write names and shares above 0, such as train=80,dev=10,test=10.</source>
        <translation>{text}: “{part}” is no part of a split; write names and shares above 0, such as train=80,dev=10,test=10.</translation>
    </message>
    <message>
        <source>No article is left to export with --only done; choose otherwise, such as --only all.</source>
        <translation>No article is done, so there is nothing to export; take in what is not done, too.</translation>
    </message>
    <message>
        <source>Say how many articles each annotator is to repeat, with --each N.</source>
        <translation>Say how many articles each annotator is to repeat.</translation>
    </message>
    <message>
        <source>The format {format} holds one annotator&apos;s work, and {count} fit ({names}); choose one with --from NAME.</source>
        <translation>The format {format} holds one annotator&apos;s work, and {count} fit ({names}); choose one.</translation>
    </message>
    <message>
        <source>The format “{name}” can be read but not written; see annotator formats.</source>
        <translation>The format “{name}” can be read but not written; choose another.</translation>
    </message>
    <message>
        <source>The format “{name}” can be written but not read; see annotator formats.</source>
        <translation>The format “{name}” can be written but not read; choose another.</translation>
    </message>
    <message>
        <source>These articles have more than {most} tokens, and a DocBin cannot hold so many; export them in several files: by language, or with --split.</source>
        <translation>These articles have more than {most} tokens, and a DocBin cannot hold so many; export them in several files: by language, or divided into parts.</translation>
    </message>
    <message>
        <source>{file}: its encoding cannot be told; name it with --encoding, or save the file in UTF-8.</source>
        <translation>{file}: its encoding cannot be told; choose it, or save the file in UTF-8.</translation>
    </message>
    <message>
        <source>{file}: its ending does not tell which format to write; name one with --format.</source>
        <translation>{file}: its ending does not tell which format to write; choose one.</translation>
    </message>
    <message>
        <source>{file}: no column is named as the text; name one with --text-column: {columns}.</source>
        <translation>{file}: no column is named as the text; choose one of: {columns}.</translation>
    </message>
    <message>
        <source>{file}: spans come with the text, but nobody is named; say whose they are with --as NAME, or import a folder in which each annotator has a folder.</source>
        <translation>{file}: spans come with the text, but nobody is named; say whose they are, or import a folder in which each annotator has a folder.</translation>
    </message>
    <message>
        <source>{file}: the article id “{id}” already stands for another text in the project; give this text another id, or move its spans onto the text of the project with --realign.</source>
        <translation>{file}: the article id “{id}” already stands for another text in the project; give this text another id, or move its spans onto the text of the project.</translation>
    </message>
    <message>
        <source>{file}: the article id “{id}” stands for two different texts in what is imported; give each its own id, or move the spans of this one onto the first with --realign.</source>
        <translation>{file}: the article id “{id}” stands for two different texts in what is imported; give each its own id, or move the spans of this one onto the first.</translation>
    </message>
    <message>
        <source>{file}: the label set has no label “{label}”; map it with --map {label}=NAME, leave it out with --map {label}=, or add it with --add-labels.</source>
        <translation>{file}: the label set has no label “{label}”; say on import what it is here, leave it out, or add it.</translation>
    </message>
    <message>
        <source>{file}: the project file is damaged ({reason}); go back to a backup with annotator restore.</source>
        <translation>{file}: the project file is damaged ({reason}); go back to a backup.</translation>
    </message>
    <message>
        <source>{file}: the text holds the control character {character} at character {offset}; remove it, or import with --strip-controls.</source>
        <translation>{file}: the text holds the control character {character} at character {offset}; remove it, or let the import remove control characters.</translation>
    </message>
    <message>
        <source>{file}: there is no column “{column}”; name one of its columns with --text-column: {columns}.</source>
        <translation>{file}: there is no column “{column}”; choose one of: {columns}.</translation>
    </message>
    <message>
        <source>{file}: there is no encoding “{encoding}”; name another, such as utf-8, utf-16, windows-1256 or iso-8859-6, or leave out --encoding.</source>
        <translation>{file}: there is no encoding “{encoding}”; choose another, such as utf-8, utf-16, windows-1256 or iso-8859-6, or have it detected.</translation>
    </message>
    <message>
        <source>{file}: there is no such project; create it with annotator new.</source>
        <translation>{file}: there is no such project; make a new one, or choose another.</translation>
    </message>
    <message>
        <source>{file}: this is no text file; name its encoding with --encoding if it is one after all.</source>
        <translation>{file}: this is no text file; choose its encoding if it is one after all.</translation>
    </message>
    <message>
        <source>{file}: this is not text in {encoding}; save the file in UTF-8, or name its encoding with --encoding.</source>
        <translation>{file}: this is not text in {encoding}; save the file in UTF-8, or choose its encoding.</translation>
    </message>
    <message>
        <source>{file}: this is not {encoding}: byte {offset} does not fit; choose another encoding, or leave out --encoding.</source>
        <translation>{file}: this is not {encoding}: byte {offset} does not fit; choose another encoding, or have it detected.</translation>
    </message>
    <message>
        <source>{file}: this kind of file is not known; name its format with --format.</source>
        <translation>{file}: this kind of file is not known; save it as one that is, such as .txt or .docx.</translation>
    </message>
    <message>
        <source>{file}: this looks like {encoding}, but the bytes from {offset} on are not; save the file anew in UTF-8, or name its encoding with --encoding.</source>
        <translation>{file}: this looks like {encoding}, but the bytes from {offset} on are not; save the file anew in UTF-8, or choose its encoding.</translation>
    </message>
    <message>
        <source>{file}: {count} labels are not in the label set: {labels}; map them with --map THEIRS=OURS, leave them out with --map THEIRS=, or add them with --add-labels.</source>
        <translation>{file}: {count} labels are not in the label set: {labels}; say on import what they are here, leave them out, or add them.</translation>
    </message>
    <message>
        <source>{file}: “{key}” belongs to the format {name}, and the spans of such a file would be lost here; read it with --format {name}, or in convert with --from-format {name}.</source>
        <translation>{file}: “{key}” belongs to the format {name}, and the spans of such a file would be lost here; choose that format for it.</translation>
    </message>
    <message>
        <source>“{article}”: span {start}–{end} “{text}” begins or ends inside a token; choose another --boundary than fail.</source>
        <translation>“{article}”: span {start}–{end} “{text}” begins or ends inside a token; choose something else than to stop at a boundary inside a token.</translation>
    </message>
    <message>
        <source>“{article}”: span {start}–{end} “{text}” overlaps {other_start}–{other_end} “{other}”; choose another --overlap than fail.</source>
        <translation>“{article}”: span {start}–{end} “{text}” overlaps {other_start}–{other_end} “{other}”; choose something else than to stop at overlapping spans.</translation>
    </message>
    <message>
        <source>“{article}”: {annotator} worked on this in several rounds, and nobody has two votes; choose one with --round.</source>
        <translation>“{article}”: {annotator} worked on this in several rounds, and nobody has two votes; choose one round.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen article(s)</source>
        <translation>
            <numerusform>the chosen article</numerusform>
            <numerusform>the %n chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n pair(s) of articles that may be parted</source>
        <translation>
            <numerusform>%n pair of articles that may be parted</numerusform>
            <numerusform>%n pairs of articles that may be parted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of articles that stay together</source>
        <translation>
            <numerusform>%n pair of articles that stay together</numerusform>
            <numerusform>%n pairs of articles that stay together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a list of %n article(s), the only ones taken</source>
        <translation>
            <numerusform>a list of %n article, the only one taken</numerusform>
            <numerusform>a list of %n articles, the only ones taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoldDifferencesDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n article(s) with spans stand in the project with another text: tick above to move the spans onto it.</source>
        <translation>
            <numerusform>%n article with spans stands in the project with another text: tick above to move the spans onto it.</numerusform>
            <numerusform>%n articles with spans stand in the project with other texts: tick above to move the spans onto them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read: nothing is imported unless they are left out.</source>
        <translation>
            <numerusform>%n file cannot be read: nothing is imported unless it is left out.</numerusform>
            <numerusform>%n files cannot be read: nothing is imported unless they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>%n of them moved</numerusform>
            <numerusform>%n of them moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their label</source>
        <translation>
            <numerusform>%n span left out with its label</numerusform>
            <numerusform>%n spans left out with their labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a certain place</source>
        <translation>
            <numerusform>%n span without a certain place</numerusform>
            <numerusform>%n spans without a certain place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n cannot be read</source>
        <translation>
            <numerusform>Nothing was imported: %n cannot be read</numerusform>
            <numerusform>Nothing was imported: %n cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFilesModel</name>
    <message numerus="yes">
        <source>%n cut(s) proposed</source>
        <translation>
            <numerusform>%n cut proposed</numerusform>
            <numerusform>%n cuts proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>%n of them moved</numerusform>
            <numerusform>%n of them moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a certain place</source>
        <translation>
            <numerusform>%n span without a certain place</numerusform>
            <numerusform>%n spans without a certain place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) left out with their spans</source>
        <translation>
            <numerusform>%n link left out with its spans</numerusform>
            <numerusform>%n links left out with their spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them moved</source>
        <translation>
            <numerusform>%n of them moved</numerusform>
            <numerusform>%n of them moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their label</source>
        <translation>
            <numerusform>%n span left out with its label</numerusform>
            <numerusform>%n spans left out with their labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out: no certain place in the text</source>
        <translation>
            <numerusform>%n span left out: no certain place in the text</numerusform>
            <numerusform>%n spans left out: no certain place in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) there already</source>
        <translation>
            <numerusform>%n span there already</numerusform>
            <numerusform>%n spans there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpHint</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewerWorkDialog</name>
    <message numerus="yes">
        <source>%n annotator(s) sealed the article for the first time.</source>
        <translation>
            <numerusform>%n annotator sealed the article for the first time.</numerusform>
            <numerusform>%n annotators sealed the article for the first time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) added</source>
        <translation>
            <numerusform>%n span added</numerusform>
            <numerusform>%n spans added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) changed</source>
        <translation>
            <numerusform>%n span changed</numerusform>
            <numerusform>%n spans changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) removed</source>
        <translation>
            <numerusform>%n span removed</numerusform>
            <numerusform>%n spans removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans, were {earlier}</source>
        <translation>
            <numerusform>%n span, was {earlier}</numerusform>
            <numerusform>%n spans, were {earlier}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccurrencesDialog</name>
    <message numerus="yes">
        <source>&amp;Label %n occurrence(s)</source>
        <translation>
            <numerusform>&amp;Label %n occurrence</numerusform>
            <numerusform>&amp;Label %n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n occurrence(s) left out before</source>
        <translation>
            <numerusform>&amp;Show %n occurrence left out before</numerusform>
            <numerusform>&amp;Show %n occurrences left out before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that only one annotator sealed are left out.</source>
        <translation>
            <numerusform>%n article that only one annotator sealed is left out.</numerusform>
            <numerusform>%n articles that only one annotator sealed are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) done with suggestions on are left out.</source>
        <translation>
            <numerusform>%n assignment done with suggestions on is left out.</numerusform>
            <numerusform>%n assignments done with suggestions on are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n source(s) those with most spans are shown; the list of differences has them all.</source>
        <translation>
            <numerusform>Of %n source those with most spans are shown; the list of differences has them all.</numerusform>
            <numerusform>Of %n sources those with most spans are shown; the list of differences has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnProgressDialog</name>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>%n article finished</numerusform>
            <numerusform>%n articles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageConflicts</name>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>%n more span</numerusform>
            <numerusform>%n more spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageTakeInDialog</name>
    <message numerus="yes">
        <source>%n article(s) changed</source>
        <translation>
            <numerusform>%n article changed</numerusform>
            <numerusform>%n articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would change</source>
        <translation>
            <numerusform>%n article would change</numerusform>
            <numerusform>%n articles would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>%n new submission(s)</source>
        <translation>
            <numerusform>%n new submission</numerusform>
            <numerusform>%n new submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) changed</source>
        <translation>
            <numerusform>%n span changed</numerusform>
            <numerusform>%n spans changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) gone</source>
        <translation>
            <numerusform>%n span gone</numerusform>
            <numerusform>%n spans gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) more</source>
        <translation>
            <numerusform>%n span more</numerusform>
            <numerusform>%n spans more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message numerus="yes">
        <source>%n article(s) moved</source>
        <translation>
            <numerusform>One article moved</numerusform>
            <numerusform>%n articles moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>one left as it was</numerusform>
            <numerusform>%n left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that the label does not allow were removed; Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n link that the label does not allow was removed; Ctrl+Z brings it back.</numerusform>
            <numerusform>%n links that the label does not allow were removed; Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseLine</name>
    <message numerus="yes">
        <source>You have been at work for %n minute(s) today. Time for a pause?</source>
        <translation>
            <numerusform>You have been at work for %n minute today. Time for a pause?</numerusform>
            <numerusform>You have been at work for %n minutes today. Time for a pause?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) cannot be given to as many: they had them in another round.</source>
        <translation>
            <numerusform>%n article cannot be given to as many: they had it in another round.</numerusform>
            <numerusform>%n articles cannot be given to as many: they had them in another round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of other articles are left out.</source>
        <translation>
            <numerusform>%n duplicate of another article is left out.</numerusform>
            <numerusform>%n duplicates of other articles are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message numerus="yes">
        <source>%n span(s) with these words, to be looked at again</source>
        <translation>
            <numerusform>%n span with these words, to be looked at again</numerusform>
            <numerusform>%n spans with these words, to be looked at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{count} assignments are not done and were left out; --only all takes them too.</source>
        <translation>{count} assignments are not done and were left out; “Everything, drafts too” takes them as well.</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message numerus="yes">
        <source>%n article(s) waiting</source>
        <translation>
            <numerusform>%n article waiting</numerusform>
            <numerusform>%n articles waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatesDialog</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>%n export(s)</source>
        <translation>
            <numerusform>%n export</numerusform>
            <numerusform>%n exports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
</context>
</TS>
