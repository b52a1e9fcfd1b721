package org.pledgewatch.accounts.web;

import java.util.List;

/// What a browser is called by the people who use it, from what it calls itself.
final class BrowserName {
    private record Sign(String sign, String name) {}

    /// Most say that they are others too: the first that fits is it.
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    private BrowserName() {}

    /// As it calls itself, where we know it by no name.
    static String of(String browser) {
        String name = named(BROWSERS, browser);
        String machine = named(MACHINES, browser);
        return name.isEmpty() ? browser : machine.isEmpty() ? name : name + ", " + machine;
    }

    private static String named(List<Sign> signs, String browser) {
        return signs.stream()
                .filter(sign -> browser.contains(sign.sign()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
