package org.mingfa.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingfa.store.StoreFailure;
import org.springframework.boot.web.server.Ssl;

/**
 * A certificate nobody vouches for, so that a first look may be encrypted before there is one somebody does. It is made once, by
 * the JDK's own tool, and kept beside the keys, readable for the program's user alone; that guards it, its password is no secret.
 */
final class SelfMadeCertificate {

    private static final String PASSWORD = "self-made";
    private static final String ALIAS = "mingfa";
    private static final int DAYS = 397;

    private final Path file;

    /** @param keys the folder of keys; made when there is none */
    SelfMadeCertificate(Path keys) {
        this.file = keys.resolve("self-made-certificate.p12").toAbsolutePath();
    }

    /** How the server uses it; made when it is not there yet. */
    Ssl ssl() {
        if (!Files.exists(file)) {
            make();
        }
        var ssl = new Ssl();
        ssl.setKeyStore(file.toUri().toString());
        ssl.setKeyStorePassword(PASSWORD);
        ssl.setKeyStoreType("PKCS12");
        ssl.setKeyAlias(ALIAS);
        return ssl;
    }

    /** SHA-256 of it, by which a person may know in a browser that it is this one. */
    String fingerprint() {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(store.getCertificate(ALIAS).getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException | GeneralSecurityException e) {
            throw failed("自制的证书" + file + "读不出来（" + e.getMessage() + "）。");
        }
    }

    private void make() {
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var aside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(aside);
            var process = new ProcessBuilder(keytool(aside))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw failed("没有做成自制的证书。");
            }
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            Files.move(aside, file);
        } catch (IOException e) {
            throw failed("没有做成自制的证书（" + e.getMessage() + "）。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("没有做成自制的证书（" + e.getMessage() + "）。");
        }
    }

    private static List<String> keytool(Path into) throws UnknownHostException {
        var host = InetAddress.getLocalHost().getHostName();
        var isName = host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + (isName ? host : "localhost"),
                "-ext",
                "san=dns:localhost,ip:127.0.0.1" + (isName ? ",dns:" + host : ""),
                "-ext",
                "eku=serverAuth",
                "-validity",
                String.valueOf(DAYS),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                into.toString());
    }

    private static StoreFailure failed(String what) {
        return new StoreFailure(what, "请检查数据目录是否可写、Java是否完整；也可以去掉 --tls，或者用 --tls-certificate 和 --tls-key 写明证书。");
    }
}
