package org.pledgewatch.dialogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Reply;
import org.pledgewatch.dialogue.ReplyDraft;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.springframework.stereotype.Component;

/// The form in which a state writes its reply to a finding.
@Component
class ReplyForms {
    private final Replies replies;
    private final Areas areas;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    ReplyForms(Replies replies, Areas areas) {
        this.replies = replies;
        this.areas = areas;
    }

    /// What the draft says by now, for who typed something else and is to see both.
    String savedElsewhere(ReplyDraft.To to, ReplyPages.Sent sent) {
        ReplyDraft.Typed typed = sent.typed();
        return typed == null || !sent.isBehind()
                ? ""
                : replies.draft(to)
                        .map(draft -> draft.typed().text())
                        .filter(text -> !text.equals(typed.text()))
                        .orElse("");
    }

    /// What was just typed, else the draft, else what was sent, to be revised.
    DraftFindingPage.Form form(ReplyDraft.To to, @Nullable Reply reply, ReplyPages.Sent sent) {
        ReplyDraft draft = replies.draft(to).orElse(null);
        ReplyDraft.Typed typed = sent.typed();
        long replaces = reply == null ? 0 : reply.number();
        if (typed != null) {
            int version = sent.isBehind() ? draft == null ? 0 : draft.version() : sent.version();
            return new DraftFindingPage.Form(typed, version, replaces, "", languages(to.state(), typed));
        }
        ReplyDraft.Typed found =
                draft != null ? draft.typed() : reply == null ? ReplyDraft.Typed.NOTHING : typed(reply);
        return new DraftFindingPage.Form(
                found,
                draft == null ? 0 : draft.version(),
                replaces,
                draft == null ? "" : words.say("draft.saved", Moments.told(draft.savedAt(), words.locale())),
                languages(to.state(), found));
    }

    private static ReplyDraft.Typed typed(Reply reply) {
        return new ReplyDraft.Typed(
                reply.text().original(),
                reply.text().originalText(),
                reply.documents().stream().map(DocumentNumber::toString).collect(Collectors.joining(", ")),
                String.join("\n", reply.addresses()),
                Assurance.NONE);
    }

    /// The state's own first.
    private List<DraftFindingPage.Language> languages(AreaCode state, ReplyDraft.Typed typed) {
        List<String> own = areas.find(state)
                .map(area -> area.name().texts().keySet().stream().sorted().toList())
                .orElse(List.of());
        String chosen = typed.language().isEmpty() ? "en" : typed.language();
        return Stream.concat(
                        own.stream(),
                        Stream.of(Locale.getISOLanguages())
                                .filter(code -> code.length() == 2)
                                .sorted(Comparator.comparing(this::language)))
                .distinct()
                .map(code -> new DraftFindingPage.Language(code, language(code), code.equals(chosen)))
                .toList();
    }

    private String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(words.locale());
    }
}
