package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON text, in Chinese, and where. */
final class JsonMistake {

    private JsonMistake() {}

    static String inWords(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamConstraintsException tooMuch ->
                "请求太大或者嵌套太深：最多" + StrictJson.MOST_BYTES / 1_000_000.0 + "MB，文件请经 /api/evidence 上传。";
            case UnrecognizedPropertyException unknown -> "不认识“" + path(unknown) + "”，请对照接口说明改正或者删去。";
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null ->
                "“" + path(mismatch) + "”的类型不对，应为" + expected(mismatch.getTargetType()) + "。";
            case StreamReadException broken -> "不是合格的JSON：" + position(broken) + "。";
            case DatabindException other -> "“" + path(other) + "”不合格式，请对照接口说明改正。";
            case null, default -> "请求中没有内容，请以JSON提交。";
        };
    }

    private static String path(DatabindException mistake) {
        var path = mistake.getPath().stream().map(JsonMistake::part).collect(Collectors.joining());
        return path.isEmpty() ? "请求内容" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String part(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "日期，例如2026-11-20";
        }
        if (type == int.class || type == Integer.class) {
            return "整数";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true或者false";
        }
        if (type == String.class) {
            return "文字";
        }
        if (type != null && List.class.isAssignableFrom(type)) {
            return "数组";
        }
        return type != null && (Map.class.isAssignableFrom(type) || type.isRecord()) ? "对象" : "接口说明中写的类型";
    }

    private static String position(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null ? "请核对" : "第" + at.getLineNr() + "行第" + at.getColumnNr() + "列附近有误";
    }
}
