package org.pledgewatch.cube;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of the machine released figures may take.
///
/// @param memory of the engine that answers, beside Java's own; what does not fit goes to disk
/// @param writingMemory of the engine that sorts a release while it is written
/// @param questions so many are answered at a time
@ConfigurationProperties("pledgewatch.cube")
public record CubeSettings(
        @DefaultValue("400MB") String memory,
        @DefaultValue("1GB") String writingMemory,
        @DefaultValue("2") int threads,
        @DefaultValue("64") int questions) {

    public CubeSettings {
        mustBeAnAmount("memory", memory);
        mustBeAnAmount("writing-memory", writingMemory);
        mustBePositive("threads", threads);
        mustBePositive("questions", questions);
    }

    private static void mustBeAnAmount(String name, String amount) {
        if (!amount.matches("[1-9][0-9]{0,6}(MB|GB)")) {
            throw new IllegalArgumentException(
                    "pledgewatch.cube." + name + " is not an amount of memory, such as 400MB or 2GB.");
        }
    }

    private static void mustBePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("pledgewatch.cube." + name + " is at least 1.");
        }
    }
}
