package org.mingfa.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/**
 * What is said once pages can be asked for: where, and what is not safe about it.
 *
 * @param selfMade the certificate, where it is one nobody vouches for
 */
record Welcome(ServerProperties server, @Nullable SelfMadeCertificate selfMade) {

    List<String> lines(int port) {
        boolean encrypted =
                selfMade != null || (server.getSsl() != null && server.getSsl().isEnabled());
        var lines = new ArrayList<String>();
        lines.add("明法已启动，请在浏览器打开 " + (encrypted ? "https" : "http") + "://localhost:" + port);
        if (selfMade != null) {
            lines.add("证书是自制的，浏览器会提示不受信任，只供试用；证书的SHA-256指纹：" + selfMade.fingerprint());
        }
        var address = server.getAddress();
        if (!encrypted && (address == null || !address.isLoopbackAddress())) {
            lines.add("注意：连接没有加密，密码和内容会在网络上明着传。请放在负责加密的反向代理后面，或者用 --tls-certificate 和 --tls-key 写明证书。");
        }
        return lines;
    }
}
