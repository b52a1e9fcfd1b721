package org.pledgewatch.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.publication.ChallengeBox;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.Errata;
import org.pledgewatch.publication.Erratum;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.publication.ReplyClocks;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages over sample editions, on a free port of this machine alone.
final class SiteServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /// No stereotype: a scan of the whole house, in other tests, is not to find it.
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @ComponentScan({"org.pledgewatch.site", "org.pledgewatch.pages"})
    static class Pages {
        @Bean
        SampleEditions editions() {
            return SampleEditions.two();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ReplyClocks clocks() {
            return () -> List.of(new ReplyClocks.Running(
                    new AreaCode("SWE"), Instant.parse("2026-11-25T08:00:00Z"), Instant.parse("2026-12-25T23:59:00Z")));
        }

        @Bean
        PublishedFigures figures() {
            return new SampleFigures();
        }

        @Bean
        Errata errata() {
            return () -> List.of(new Erratum(
                    900,
                    Instant.parse("2026-11-25T08:00:00Z"),
                    7,
                    List.of(),
                    "The file named the states one row too low.",
                    2,
                    List.of(1, 2),
                    List.of(new Erratum.Changed(
                            Subject.of(new AreaCode("SWE")), List.of(new IndicatorId("protection.opsc-status"))))));
        }

        /// Nobody sends a challenge to a sample.
        @Bean
        ChallengeBox box() {
            return _ -> new ChallengeBox.Outcome.HelpFirst();
        }
    }

    private SiteServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SiteServer start(Map<String, Object> settings) {
        return new SiteServer(new SpringApplicationBuilder(Pages.class)
                .properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "spring.main.banner-mode", "off"))
                .properties(settings)
                .run());
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    SampleEditions editions() {
        return (SampleEditions) context.getBean(Editions.class);
    }

    /// The routes of our own controllers at which something can be read.
    Set<String> routes() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().equals("org.pledgewatch.site"))
                .filter(route -> isRead(route.getKey().getMethodsCondition().getMethods()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isRead(Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    @Override
    public void close() {
        context.close();
    }

    /// For looking at the pages by hand.
    public static void main(String[] arguments) {
        System.out.println(start(Map.of("server.port", arguments[0])).address());
    }
}
