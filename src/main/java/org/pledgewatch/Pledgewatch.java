package org.pledgewatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Pledgewatch {
    public static void main(String[] arguments) {
        SpringApplication.run(Pledgewatch.class, arguments);
    }
}
