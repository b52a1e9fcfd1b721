package org.pledgewatch.accounts.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as the desk's pages tell them: to the minute, in UTC, since colleagues sit in different places.
public final class Moments {
    private Moments() {}

    public static String told(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", locale)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }
}
