package org.pledgewatch.planted;

import java.sql.Connection;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;

/// Breaks every rule of the house once, so that we know the rules look.
public final class PlantedViolations {
    private PlantedViolations() {}

    record SpringWithoutAStereotype(Environment environment) {}

    record SqlOutsideJdbc(Connection connection) {}

    record ThingManager() {}

    static final class WithASetter {
        private String name = "";

        public void setName(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Controller
    public static final class PublicController {}
}
