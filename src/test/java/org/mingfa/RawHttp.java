package org.mingfa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends bytes as they are, which no well-behaved client would; one connection for each request. */
final class RawHttp {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*", Pattern.DOTALL);
    private static final Pattern SESSION = Pattern.compile("JSESSIONID=([^;]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE_MILLIS = 120_000;

    private final int port;
    private String head;

    private RawHttp(int port, String head) {
        this.port = port;
        this.head = head;
    }

    /** A machine with its token. */
    static RawHttp machine(int port, String token) {
        return new RawHttp(port, "Authorization: Bearer " + token + "\r\n");
    }

    /** A person with a session, whose requests carry the token of its forms. */
    static RawHttp signedIn(int port, String login, String password) {
        var visitor = new RawHttp(port, "");
        var page = visitor.exchange(visitor.request("GET", "/sign-in", "", new byte[0]));
        visitor.head = "Cookie: JSESSIONID=" + first(SESSION, page) + "\r\n";
        var form = "username=" + login + "&password=" + password + "&_csrf="
                + URLEncoder.encode(first(TOKEN, page), StandardCharsets.UTF_8);
        var entered = visitor.exchange(visitor.request(
                "POST",
                "/sign-in",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                form.getBytes(StandardCharsets.UTF_8)));
        var cookie = "Cookie: JSESSIONID=" + first(SESSION, entered) + "\r\n";
        visitor.head = cookie;
        var home = visitor.exchange(visitor.request("GET", "/", "", new byte[0]));
        visitor.head = cookie + "X-CSRF-TOKEN: " + first(TOKEN, home) + "\r\n";
        return visitor;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }

    private byte[] request(String method, String target, String type, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + head + type
                        + (body.length == 0 && method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The answer's status, or {@code none} where there was no answer at all. */
    String send(HostileRequests.Request request) {
        var type = request.type().isEmpty() ? "" : "Content-Type: " + request.type() + "\r\n";
        return status(exchange(request(request.method(), request.target(), type, request.body())));
    }

    /** The status of the answer to bytes that may be no request. */
    String raw(String text) {
        return status(exchange(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The whole answer to a visitor nobody knows. */
    static String answered(int port, String request) {
        return new RawHttp(port, "").exchange(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String status(String answer) {
        var status = STATUS.matcher(answer);
        return status.matches() ? status.group(1) : "none";
    }

    private String exchange(byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, request);
            return new String(received(socket), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever refuses a request early does not read its end. */
    private static void send(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException refusedEarly) {
            // The answer says why.
        }
    }

    private static byte[] received(Socket socket) {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (IOException cutOff) {
            // What came before it counts.
        }
        return answer.toByteArray();
    }
}
