package org.pledgewatch;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The one program: reads the command line, and opens the house for the commands that need it.
@SpringBootApplication(proxyBeanMethods = false)
public class Pledgewatch {

    public static void main(String[] arguments) {
        House house = new House(Pledgewatch::open);
        int exitCode = CommandLineDoor.of(house).execute(arguments);
        house.close();
        System.exit(exitCode);
    }

    private static House.Rooms open(boolean forVisitors, Map<String, Object> settings) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Pledgewatch.class)
                .web(forVisitors ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(settings)
                .initializers(_ -> LogTrouble.staysOffTheTerminal())
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
