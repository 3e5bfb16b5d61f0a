package org.mingfa.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head in red (版头).
 *
 * @param mark the issuer's mark (发文机关标志), with or without 文件: 石桥镇人民政府文件 (GB/T 9704-2012, 7.2.4)
 * @param copy the copy number (份号), six digits, or null (7.2.1)
 * @param secrecy grade and period of secrecy (密级和保密期限), or null (7.2.2)
 * @param urgency grade of urgency (紧急程度), or null (7.2.3)
 */
public record RedHead(
        String mark,
        @Nullable String copy,
        @Nullable String secrecy,
        @Nullable String urgency) {

    /** @throws IllegalArgumentException if the mark is blank or the copy number is not six digits */
    public RedHead {
        mark = CleanText.required(mark, "发文机关标志");
        if (copy != null && !copy.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("份号应当是六位阿拉伯数字，现在是“" + copy + "”。");
        }
        secrecy = secrecy == null ? null : CleanText.required(secrecy, "密级和保密期限");
        urgency = urgency == null ? null : CleanText.required(urgency, "紧急程度");
    }

    /** What stands above the mark, in order, each in a line of its own. */
    public List<String> items() {
        return Stream.of(copy, secrecy, urgency).filter(Objects::nonNull).toList();
    }

    /** A head of the mark alone. */
    public static RedHead of(String mark) {
        return new RedHead(mark, null, null, null);
    }
}
