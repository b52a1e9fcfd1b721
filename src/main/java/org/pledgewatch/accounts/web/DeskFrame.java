package org.pledgewatch.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.pages.Words;

/// What surrounds every page of the desk.
///
/// @param words of the frame itself; a page brings its own
/// @param person who is signed in; null on the way in
/// @param said what has just been done, in words; empty if nothing
/// @param csrfName under which every form sends the token back
public record DeskFrame(
        Words words,
        String title,
        @Nullable Person person,
        List<Section> sections,
        String said,
        String csrfName,
        String csrf,
        String stylesheet,
        String deskStylesheet,
        String script,
        String icon,
        String direction) {
    public record Section(String label, String href, boolean here) {}

    public String name() {
        return person == null ? "" : person.name();
    }
}
