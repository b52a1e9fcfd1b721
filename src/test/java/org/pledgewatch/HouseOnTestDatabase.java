package org.pledgewatch;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole house on a database of the tests, by a clock of the tests.
record HouseOnTestDatabase(TestDatabase database, InstantSource time) implements House.Builder {
    @Override
    public House.Rooms open(boolean forVisitors, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        database.register((name, value) -> all.putIfAbsent(name, value.get()));
        Clock clock = time.withZone(ZoneOffset.UTC);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Pledgewatch.class)
                .web(forVisitors ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(all)
                .initializers(into -> ((GenericApplicationContext) into)
                        .registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run();
        return new House.Rooms() {
            @Override
            public <T> T ask(Class<T> type) {
                return context.getBean(type);
            }

            @Override
            public String setting(String name) {
                return context.getEnvironment().getProperty(name, "");
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }
}
