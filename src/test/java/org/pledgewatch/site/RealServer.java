package org.pledgewatch.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.Pledgewatch;
import org.pledgewatch.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole house over the edition that a first start publishes of the starter pack.
public final class RealServer implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext context;

    private RealServer(Path data, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "pledgewatch.review.second-reading", "0"));
        settings.putAll(more);
        database.register((name, value) -> settings.put(name, value.get()));
        settings.put("pledgewatch.data", data.toString());
        context = new SpringApplicationBuilder(Pledgewatch.class)
                .web(WebApplicationType.SERVLET)
                .properties(settings)
                .run();
    }

    /// Nothing is drawn for a second reading, unless the settings say otherwise: chance has no place in tests.
    public static RealServer start() throws IOException {
        return start(Map.of());
    }

    public static RealServer start(Map<String, Object> settings) throws IOException {
        return new RealServer(Files.createTempDirectory(Path.of("target"), "real-server-"), settings);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// Something of the house, for what cannot be done from outside.
    public <T> T ask(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
