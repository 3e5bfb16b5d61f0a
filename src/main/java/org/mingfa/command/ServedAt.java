package org.mingfa.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.command.line.UsageMistake;
import picocli.CommandLine.Option;

/** Under which port and address pages are served, whether encrypted, and how that is logged. */
final class ServedAt {

    @Option(names = "--port", paramLabel = "端口", description = "网页用哪个端口，不写的用8080")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "地址", description = "在哪个网络地址上提供网页；不写的只供本机，写0.0.0.0的供所有能连到本机的人")
    private @Nullable String address;

    @Option(names = "--tls", description = "加密连接，用自制的证书：浏览器会提示不受信任，只供试用")
    private boolean selfMade;

    @Option(names = "--tls-certificate", paramLabel = "证书.pem", description = "加密连接，用这个证书（PEM格式，中间证书接在后面）")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "私钥.pem", description = "证书的私钥（PEM格式）")
    private @Nullable Path key;

    @Option(names = "--json-log", description = "日志每行写成一个JSON（ECS格式），供日志系统收集")
    private boolean jsonLog;

    /** One of its options as typed, or null when there is none. */
    @Nullable
    String named() {
        var named = new LinkedHashMap<String, Boolean>();
        named.put("--port", port != null);
        named.put("--address", address != null);
        named.put("--tls", selfMade);
        named.put("--tls-certificate", certificate != null);
        named.put("--tls-key", key != null);
        named.put("--json-log", jsonLog);
        return named.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * As Spring Boot reads it.
     *
     * @throws UsageMistake when a certificate cannot be served with
     */
    List<String> properties() {
        var properties = new ArrayList<String>();
        if (port != null) {
            properties.add("--server.port=" + port);
        }
        if (address != null) {
            properties.add("--server.address=" + address);
        }
        if (jsonLog) {
            properties.add("--logging.structured.format.console=ecs");
        }
        if (certificate != null && key != null) {
            requireCertificate(certificate);
            requireKey(key);
            properties.add("--server.ssl.certificate=" + certificate.toUri());
            properties.add("--server.ssl.certificate-private-key=" + key.toUri());
        } else if (certificate != null || key != null) {
            throw new UsageMistake("--tls-certificate和--tls-key要一起写");
        } else if (selfMade) {
            properties.add("--mingfa.tls.self-made=true");
        }
        return properties;
    }

    private static void requireCertificate(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty()) {
                throw new UsageMistake(file + "里没有PEM格式的证书");
            }
        } catch (CertificateException notOne) {
            throw new UsageMistake(file + "里没有PEM格式的证书");
        } catch (IOException unreadable) {
            throw new UsageMistake("读不到证书" + file);
        }
    }

    private static void requireKey(Path file) {
        try {
            if (!Files.readString(file).contains("PRIVATE KEY-----")) {
                throw new UsageMistake(file + "里没有PEM格式的私钥");
            }
        } catch (IOException unreadable) {
            throw new UsageMistake("读不到私钥" + file);
        }
    }
}
