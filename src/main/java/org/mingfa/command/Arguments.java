package org.mingfa.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: plain ones in order, and options written {@code --name value}. */
record Arguments(List<String> plain, Map<String, String> options, Set<String> flags) {

    /** @throws UsageMistake when an option is not one of those known, or has no value */
    static Arguments of(List<String> words, List<String> known) {
        return of(words, known, List.of());
    }

    /** @param switches options without a value */
    static Arguments of(List<String> words, List<String> known, List<String> switches) {
        var plain = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        var flags = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            var name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (equals < 0 && switches.contains(name)) {
                flags.add(name);
                continue;
            }
            if (!known.contains(name)) {
                throw new UsageMistake(
                        "没有选项 --" + name + (known.isEmpty() ? "，这个命令不带选项" : "，可用的有 --" + String.join("、--", known)));
            }
            if (equals < 0 && i + 1 == words.size()) {
                throw new UsageMistake("选项 --" + name + " 后面缺少内容");
            }
            options.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
        }
        return new Arguments(plain, options, flags);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws UsageMistake when it was not given */
    String need(String name) {
        return option(name).orElseThrow(() -> new UsageMistake("缺少选项 --" + name));
    }

    /** The plain word at a position. */
    Optional<String> word(int position) {
        return position < plain.size() ? Optional.of(plain.get(position)) : Optional.empty();
    }

    /** @throws UsageMistake when there is no such word */
    String needWord(int position, String what) {
        return word(position).orElseThrow(() -> new UsageMistake("缺少" + what));
    }
}
