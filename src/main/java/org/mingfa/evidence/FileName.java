package org.mingfa.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a file as its sender gave it: kept as it is when it can harm nobody, refused otherwise. */
record FileName(String text) {

    private static final int LONGEST = 120;

    /** @throws EvidenceRefused for a name that is empty, too long or not plain */
    static FileName of(String given) {
        String name = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            throw new EvidenceRefused("文件没有名称，请给文件起一个名称再上传。");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new EvidenceRefused("文件名超过 " + LONGEST + " 个字，请改短后再上传。");
        }
        if (name.contains("/") || name.contains("\\") || name.chars().allMatch(c -> c == '.')) {
            throw new EvidenceRefused("文件名“" + visible(name) + "”含有路径（/ 或 \\），请只用文件自己的名称再上传。");
        }
        if (name.codePoints().anyMatch(FileName::isOdd)) {
            throw new EvidenceRefused("文件名“" + visible(name) + "”含有看不见的控制字符，可能是伪装的文件。请改名后再上传。");
        }
        return new FileName(name);
    }

    /** What stands after the last dot, in lower case; empty where that is no extension, as in “2024.3.5会议记录”. */
    String extension() {
        String last = text.substring(text.lastIndexOf('.') + 1);
        boolean extension =
                last.length() < text.length() && last.matches("[A-Za-z0-9]{1,10}") && last.matches(".*[A-Za-z].*");
        return extension ? last.toLowerCase(Locale.ROOT) : "";
    }

    /** Controls, direction overrides and other signs without a shape, line separators, halves of characters. */
    private static boolean isOdd(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> shown.appendCodePoint(isOdd(c) ? '□' : c));
        return shown.toString();
    }
}
