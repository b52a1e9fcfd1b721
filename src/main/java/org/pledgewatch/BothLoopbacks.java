package org.pledgewatch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// `localhost` has two addresses, and a browser may try `::1` first: there we answer too, where the machine has it.
@Component
class BothLoopbacks implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String OTHER = "::1";

    private final String host;
    private final int port;

    BothLoopbacks(@Value("${server.address:}") String host, @Value("${server.port:8080}") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (host.equals("localhost") && port > 0 && isFree()) {
            Connector connector = new Connector();
            connector.setPort(port);
            connector.setProperty("address", OTHER);
            factory.addAdditionalConnectors(connector);
        }
    }

    private boolean isFree() {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral(OTHER))) {
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
