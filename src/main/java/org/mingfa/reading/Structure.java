package org.mingfa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a manuscript what each paragraph is, and the parts. */
final class Structure {

    private static final Pattern NUMBER =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,14}[〔\\[【（(﹝]\\s*20\\d\\d\\s*[〕\\]】）)﹞]\\s*第?\\s*\\d+\\s*号");
    private static final Pattern DATE = Pattern.compile(
            "(20\\d\\d|二[〇零○O0][一二三四五六七八九〇零○]{2})\\s*年\\s*[\\d一二三四五六七八九十]{1,2}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日");
    private static final Pattern ISSUER = Pattern.compile(
            "[^，。；：、]{2,40}(政府|委员会|[镇乡县区市党工]委|办公室|办事处|领导小组|司法所|[\\u4e00-\\u9fa5]局)(\\s*[（(](盖章|印章|公章)[)）])?");
    private static final Pattern BODY_ABOVE_DATE =
            Pattern.compile("[^，。；：、！？]{2,30}[局院会处室中心队所站部厅司校厂社组馆委县市区乡镇府](\\s*[（(](盖章|印章|公章)[)）])?");
    private static final Pattern NOTE =
            Pattern.compile("[（(]?(联系人|联系电话|电话|此件|附件|抄送|主送|附注|公开方式|信息公开).*|.*印发|[（(].*[)）]");
    private static final Pattern ATTACHMENT = Pattern.compile("附\\s*件\\s*[\\d一二三四五六七八九十]{0,3}");
    private static final int TITLE_ENOUGH = 14;

    private final Manuscript manuscript;
    private final List<ReadParagraph> paragraphs = new ArrayList<>();
    private String title = "";

    Structure(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    Reading reading() {
        var joining = new Joining(manuscript);
        for (var lines : joining.paragraphs()) {
            paragraphs.add(paragraph(lines));
        }
        head(bodyStart());
        tail(attachments());
        headings();
        return new Reading(manuscript, joining.wrapped(), title, paragraphs, parts(), List.of());
    }

    private ReadParagraph paragraph(List<ManuscriptLine> lines) {
        var text = new StringBuilder();
        var stretches = new ArrayList<ReadParagraph.Stretch>();
        for (var line : lines) {
            stretches.add(new ReadParagraph.Stretch(text.length(), line, line.lead()));
            text.append(line.text().strip());
        }
        var whole = text.toString();
        var kind = lines.getFirst().inTable() ? ReadParagraph.Kind.TABLE : ReadParagraph.Kind.BODY;
        return new ReadParagraph(paragraphs.size() + 1, kind, Mark.of(whole).orElse(null), whole, stretches);
    }

    private int bodyStart() {
        for (int i = 0; i < paragraphs.size(); i++) {
            var one = paragraphs.get(i);
            boolean numbered = one.mark() != null && one.mark().series() == MarkSeries.HAN;
            boolean sentence = one.text().indexOf('。') >= 0
                    || (one.text().indexOf('，') >= 0 && one.text().length() > 30);
            if (numbered || sentence || one.text().contains("报告如下")) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private void head(int bodyStart) {
        for (int i = 0; i < bodyStart; i++) {
            set(i, headKind(paragraphs.get(i).text()));
        }
        int last = lastHead(bodyStart, "报告");
        if (last < 0) {
            last = lastHead(bodyStart, "总结|汇报|法治政府建设");
        }
        if (last < 0) {
            return;
        }
        set(last, ReadParagraph.Kind.TITLE);
        title = paragraphs.get(last).text();
        for (int i = last - 1;
                i >= 0
                        && kind(i) == ReadParagraph.Kind.HEAD
                        && wantsMore(paragraphs.get(i).text());
                i--) {
            set(i, ReadParagraph.Kind.TITLE);
            title = paragraphs.get(i).text() + title;
        }
    }

    private int lastHead(int end, String words) {
        var pattern = Pattern.compile(words);
        int last = end - 1;
        while (last >= 0
                && !(kind(last) == ReadParagraph.Kind.HEAD
                        && pattern.matcher(paragraphs.get(last).text()).find())) {
            last--;
        }
        return last;
    }

    private boolean wantsMore(String before) {
        boolean open = title.startsWith("关于") || title.length() < TITLE_ENOUGH || !title.contains("法治");
        return open && !before.contains("报告") && !before.endsWith("文件");
    }

    private static ReadParagraph.Kind headKind(String text) {
        if (text.startsWith("签发人")) {
            return ReadParagraph.Kind.SIGNER;
        }
        if (NUMBER.matcher(text).find() && text.length() < 60) {
            return ReadParagraph.Kind.NUMBER;
        }
        boolean calls = text.endsWith("：") || text.endsWith(":");
        return calls ? ReadParagraph.Kind.ADDRESSEE : ReadParagraph.Kind.HEAD;
    }

    /** Marks what stands behind the document itself, and answers where that begins. */
    private int attachments() {
        int first = 0;
        while (first < paragraphs.size()
                && !ATTACHMENT.matcher(paragraphs.get(first).text()).matches()) {
            first++;
        }
        for (int i = first; i < paragraphs.size(); i++) {
            set(i, ReadParagraph.Kind.ATTACHMENT);
        }
        return first;
    }

    private void tail(int end) {
        int last = end - 1;
        for (; last > 0 && kind(last) == ReadParagraph.Kind.TABLE; last--) {
            if (NOTE.matcher(paragraphs.get(last).text()).matches()) {
                set(last, ReadParagraph.Kind.NOTE);
            }
        }
        for (int i = last; i > 0 && kind(i) == ReadParagraph.Kind.BODY; i--) {
            var text = paragraphs.get(i).text();
            if (DATE.matcher(text).matches()) {
                set(i, ReadParagraph.Kind.DATE);
            } else if (NOTE.matcher(text).matches() || listsAttachment(i)) {
                set(i, ReadParagraph.Kind.NOTE);
            } else if (isIssuer(i, text)) {
                set(i, ReadParagraph.Kind.SIGNATURE);
            } else {
                return;
            }
        }
    }

    private boolean isIssuer(int at, String text) {
        boolean aboveDate = at + 1 < paragraphs.size()
                && kind(at + 1) == ReadParagraph.Kind.DATE
                && BODY_ABOVE_DATE.matcher(text).matches();
        return paragraphs.get(at).mark() == null
                && (aboveDate || ISSUER.matcher(text).matches());
    }

    /** Whether it is a further line of the note 附件：1. … 2. …. */
    private boolean listsAttachment(int at) {
        int first = at;
        while (first > 0 && isListed(paragraphs.get(first))) {
            first--;
        }
        return first < at && paragraphs.get(first).text().matches("附件[：:].*");
    }

    private static boolean isListed(ReadParagraph one) {
        return one.mark() != null
                && one.mark().series() == MarkSeries.DIGIT
                && one.text().indexOf('。') < 0;
    }

    private void headings() {
        for (int i = 0; i < paragraphs.size(); i++) {
            var one = paragraphs.get(i);
            if (one.kind() == ReadParagraph.Kind.BODY
                    && one.mark() != null
                    && one.mark().isHeading()
                    && alone(one, i)) {
                set(i, ReadParagraph.Kind.HEADING);
            }
        }
    }

    /** Whether the paragraph is nothing but a heading: one short sentence, with text of its own below. */
    private boolean alone(ReadParagraph one, int at) {
        int stop = one.text().indexOf('。');
        boolean single =
                one.text().length() <= 60 && (stop < 0 || stop == one.text().length() - 1);
        if (!single || one.mark() == null) {
            return false;
        }
        if (one.mark().series() == MarkSeries.HAN) {
            return true;
        }
        var next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : null;
        return next != null
                && next.kind() == ReadParagraph.Kind.BODY
                && (next.mark() == null
                        || next.mark().series().compareTo(one.mark().series()) > 0);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var series = topSeries();
        ReadParagraph heading = null;
        var within = new ArrayList<ReadParagraph>();
        for (var one : paragraphs) {
            if (!one.isBody() && one.kind() != ReadParagraph.Kind.TABLE) {
                continue;
            }
            if (one.mark() != null && one.mark().series() == series && one.kind() == ReadParagraph.Kind.HEADING) {
                parts.add(part(heading, within));
                heading = one;
                within.clear();
            } else {
                within.add(one);
            }
        }
        parts.add(part(heading, within));
        return parts;
    }

    private static Part part(@Nullable ReadParagraph heading, List<ReadParagraph> within) {
        return new Part(heading, Part.promised(heading == null ? "" : heading.content()), within);
    }

    private MarkSeries topSeries() {
        for (var series : List.of(MarkSeries.HAN, MarkSeries.HAN_PAREN, MarkSeries.DIGIT)) {
            long found = paragraphs.stream()
                    .filter(one -> one.kind() == ReadParagraph.Kind.HEADING
                            && one.mark() != null
                            && one.mark().series() == series)
                    .count();
            boolean chosen = series == MarkSeries.HAN ? found > 0 : found > 1;
            if (chosen) {
                return series;
            }
        }
        return MarkSeries.HAN;
    }

    private ReadParagraph.Kind kind(int at) {
        return paragraphs.get(at).kind();
    }

    private void set(int at, ReadParagraph.Kind kind) {
        paragraphs.set(at, paragraphs.get(at).as(kind));
    }
}
