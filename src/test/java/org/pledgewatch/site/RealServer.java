package org.pledgewatch.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.Pledgewatch;
import org.pledgewatch.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The whole house over the edition that a first start publishes of the starter pack.
public final class RealServer implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext context;

    private final Path data;

    private RealServer(Path data, Map<String, Object> more, Clock clock, Map<String, Object> guests) {
        this.data = data;
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
                .initializers((GenericApplicationContext house) -> {
                    house.registerBean(
                            "clockOfTheTest", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                    guests.forEach((name, guest) -> house.getBeanFactory().registerSingleton(name, guest));
                })
                .run();
    }

    /// Nothing is drawn for a second reading, unless the settings say otherwise: chance has no place in tests.
    public static RealServer start() throws IOException {
        return start(Map.of());
    }

    public static RealServer start(Map<String, Object> settings) throws IOException {
        return start(settings, Clock.systemUTC());
    }

    public static RealServer start(Clock clock) throws IOException {
        return start(Map.of(), clock);
    }

    public static RealServer start(Map<String, Object> settings, Clock clock) throws IOException {
        return new RealServer(temporary(), settings, clock, Map.of());
    }

    /// @param guests modules of a later day, by name
    public static RealServer startWith(Map<String, Object> guests) throws IOException {
        return startWith(Map.of(), guests);
    }

    public static RealServer startWith(Map<String, Object> settings, Map<String, Object> guests) throws IOException {
        return new RealServer(temporary(), settings, Clock.systemUTC(), guests);
    }

    /// The setting for the direction of writing that stands second among a command's arguments, if one does.
    public static Map<String, Object> towards(String[] arguments) {
        return arguments.length > 1 ? Map.of("pledgewatch.site.direction", arguments[1]) : Map.of();
    }

    private static Path temporary() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "real-server-");
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// Something of the house, for what cannot be done from outside.
    public <T> T ask(Class<T> type) {
        return context.getBean(type);
    }

    public Path data() {
        return data;
    }

    /// The routes of our own controllers at which something can be read.
    public Set<String> routes() {
        return handlers().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.pledgewatch"))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What answers at which address.
    public Map<RequestMappingInfo, HandlerMethod> handlers() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
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
