package org.mingfa.law.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Basis;
import org.mingfa.law.LawReference;
import org.mingfa.law.Statute;
import org.mingfa.law.StatuteVersion;
import org.mingfa.law.Statutes;

/**
 * The official texts of a folder: a UTF-8 file of plain text for each law, called as the law is, with the version in brackets
 * where it is not the newest (中华人民共和国行政处罚法（2017年修正）.txt). Read once; without the folder there are none.
 */
public final class StatuteTexts {

    private static final String SUFFIX = ".txt";
    /** No law is longer; what is was put there by mistake. */
    private static final long LARGEST = 5_000_000;

    private record Of(String statute, @Nullable StatuteVersion version) {}

    private final Statutes statutes;
    private final Map<Of, StatuteText> texts = new HashMap<>();
    private final List<String> strange = new ArrayList<>();

    private StatuteTexts(Statutes statutes) {
        this.statutes = statutes;
    }

    /** @param folder need not be there */
    public static StatuteTexts read(Path folder, Statutes statutes) {
        var read = new StatuteTexts(statutes);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(read::file);
            } catch (IOException e) {
                throw new UncheckedIOException("读不出法律文本的目录" + folder, e);
            }
        }
        return read;
    }

    private void file(Path file) {
        var name = String.valueOf(file.getFileName());
        if (name.startsWith(".")) {
            return;
        }
        var called = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        int bracket = called.indexOf('（');
        var law = bracket < 0 ? called : called.substring(0, bracket);
        var named = LawReference.of("《" + law + "》" + called.substring(law.length()), statutes)
                .law();
        var statute = named.statute();
        if (statute == null || (bracket >= 0 && named.version() == null)) {
            strange.add(name + "：名称不是收录的法律，或者没有这一版");
            return;
        }
        try {
            if (Files.size(file) > LARGEST) {
                strange.add(name + "：文件太大");
                return;
            }
            var bytes = Files.readAllBytes(file);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var lines = text.startsWith("\uFEFF") ? text.substring(1).lines() : text.lines();
            texts.put(
                    new Of(statute.key(), version(statute, named.version())),
                    StatuteText.of(statute.name(), name, digest(bytes), lines.toList()));
        } catch (CharacterCodingException e) {
            strange.add(name + "：不是UTF-8编码的文本");
        } catch (IOException e) {
            strange.add(name + "：读不出来");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version that is named, otherwise the newest; null where no version is kept. */
    private static @Nullable StatuteVersion version(Statute statute, @Nullable StatuteVersion named) {
        return named != null || statute.versions().isEmpty()
                ? named
                : statute.versions().getLast();
    }

    /** The text of a version of a law; of the newest where none is said. */
    public Optional<StatuteText> of(Statute statute, @Nullable StatuteVersion version) {
        return Optional.ofNullable(texts.get(new Of(statute.key(), version(statute, version))));
    }

    /** The articles cited that a file has, in the versions cited, each once. */
    public List<Quoted> quote(Collection<Basis> cited) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var quoted = new LinkedHashSet<Quoted>();
        for (var basis : cited) {
            var law = LawReference.of(basis.instrument(), statutes).law();
            var statute = law.statute();
            if (statute != null) {
                of(statute, law.version()).ifPresent(text -> quoted.addAll(text.quote(basis.article())));
            }
        }
        return List.copyOf(quoted);
    }

    /** What lies in the folder and could not be used, with why, in Chinese. */
    public List<String> strange() {
        return List.copyOf(strange);
    }
}
