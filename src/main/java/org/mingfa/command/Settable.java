package org.mingfa.command;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.evidence.EvidenceProperties;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.store.Explained;
import org.mingfa.store.StoreProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A setting of the program.
 *
 * @param name as it is written on the command line after {@code --}, or in {@code config/application.yaml}
 * @param unset what holds where nothing is said; empty for nothing
 * @param explained what it is for, in Chinese; empty for what only the program says to itself
 */
record Settable(String name, String unset, String explained) {

    /** What one condition or one place asks for by its name. */
    private static final List<Settable> SINGLE = List.of(
            new Settable("mingfa.law", "law", "法规制度库放在哪个目录；同 --law"),
            new Settable("mingfa.statute-texts", "statute-texts", "法律法规原文放在哪个目录，没有这个目录也可以"),
            new Settable("mingfa.rounds", "true", "是否做每天的例行工作（更新期限、每日封存、汇总数据、备份）；几个程序共用一个数据库时轮流做，不会重复"),
            new Settable("mingfa.tls.self-made", "false", "加密连接用自制的证书，只供试用；同 --tls"),
            new Settable("mingfa.access-log", "false", "是否在数据目录的log里每次应答记一行，不记人、不记来源地址、不记检索词，保留30天"),
            new Settable("mingfa.vulnerabilities", "", "漏洞清单（OSV格式的目录或者zip）放在哪里，doctor用它检查程序的组成部分"),
            new Settable("mingfa.demo", "false", "是否用虚构的县，供试用；同命令demo"),
            new Settable("server.address", "127.0.0.1", "在哪个网络地址上提供网页；同 --address"),
            new Settable("server.port", "8080", "网页用哪个端口；同 --port"),
            new Settable("server.ssl.certificate", "", "加密连接的证书，PEM格式；同 --tls-certificate"),
            new Settable("server.ssl.certificate-private-key", "", "证书的私钥，PEM格式；同 --tls-key"),
            new Settable("server.servlet.session.timeout", "60m", "多久不用就要重新登录"),
            new Settable("logging.structured.format.console", "", "写ecs的，日志每行是一个JSON；同 --json-log"));

    /** All that may be set, those of the records that are read into first. */
    static List<Settable> all() {
        return Stream.concat(
                        Stream.of(StoreProperties.class, KeepingProperties.class, EvidenceProperties.class)
                                .flatMap(record -> below(
                                        Objects.requireNonNull(record.getAnnotation(ConfigurationProperties.class))
                                                .value(),
                                        record)),
                        SINGLE.stream())
                .toList();
    }

    private static Stream<Settable> below(String prefix, Class<?> record) {
        var components = record.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var parameters = record.getDeclaredConstructor(types).getParameters();
            return IntStream.range(0, components.length)
                    .boxed()
                    .flatMap(i -> types[i].isRecord()
                            ? below(name(prefix, components[i]), types[i])
                            : Stream.of(of(name(prefix, components[i]), components[i], parameters[i])));
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(record + " has no canonical constructor", none);
        }
    }

    /** Defaults stand at the parameters by which the record is made. */
    private static Settable of(String name, RecordComponent component, Parameter parameter) {
        var unset = parameter.getAnnotation(DefaultValue.class);
        var explained = component.getAnnotation(Explained.class);
        return new Settable(
                name, unset == null ? "" : String.join(",", unset.value()), explained == null ? "" : explained.value());
    }

    private static String name(String prefix, RecordComponent component) {
        return prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
