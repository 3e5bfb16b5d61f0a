package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** A first look with a certificate the program made itself: nobody but this machine is served, and nothing goes over the wire in clear. */
@SpringBootTest(
        classes = Mingfa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=error",
            "mingfa.data=target/test-data/encrypted",
            "mingfa.rounds=false",
            "mingfa.tls.self-made=true"
        })
@Tag("slow")
class ServedEncryptedTest {

    private static final Path KEYS = Path.of("target/test-data/encrypted/keys");
    private static final Path FILE = KEYS.resolve("self-made-certificate.p12");

    @LocalServerPort
    private int port;

    @Autowired
    private WebServerApplicationContext context;

    /** Trusts that one certificate and none besides, for the name it was asked by. */
    private static HttpClient trusting() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(FILE)) {
            store.load(in, "self-made".toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mingfa", store.getCertificate("mingfa"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pages_come_encrypted_their_cookies_are_secure_and_browsers_are_told_to_stay() throws Exception {
        try (var client = trusting()) {
            for (var name : new String[] {"localhost", "127.0.0.1"}) {
                var page = get(client, "https://" + name + ":" + port + "/sign-in");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.headers()
                                .firstValue("Strict-Transport-Security")
                                .orElseThrow())
                        .contains("max-age=31536000");
                assertThat(page.headers().allValues("Set-Cookie"))
                        .singleElement()
                        .asString()
                        .contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax");
            }
        }
    }

    @Test
    void who_asks_without_encryption_gets_no_page() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(get(client, "http://localhost:" + port + "/sign-in").statusCode())
                    .isEqualTo(400);
            assertThatIOException().isThrownBy(() -> get(client, "https://localhost:" + port + "/sign-in"));
        }
    }

    @Test
    void only_this_machine_is_served_unless_told_otherwise() {
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        assertThat(server.getTomcat().getConnector().getProperty("address")).hasToString("/127.0.0.1");
    }

    @Test
    void the_key_is_for_the_programs_user_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
                .isEqualTo("rw-------");
        assertThat(new SelfMadeCertificate(KEYS).fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }
}
