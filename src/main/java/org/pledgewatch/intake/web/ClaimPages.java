package org.pledgewatch.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.intake.Drafts;
import org.pledgewatch.intake.LedgerNow;
import org.pledgewatch.intake.ProposalDesk;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.pledgewatch.wording.Wording;
import org.springframework.stereotype.Component;

/// Makes the pages on which claims are added.
@Component
class ClaimPages {
    private final Areas areas;
    private final Commitments commitments;
    private final Library library;
    private final LedgerNow ledger;
    private final Drafts drafts;
    private final ClaimWords claims;
    private final Wording wording;
    private final DeskDoor door;
    private final Words words = Words.of("intake", Locale.ENGLISH);

    ClaimPages(
            Areas areas,
            Commitments commitments,
            Library library,
            LedgerNow ledger,
            Drafts drafts,
            ClaimWords claims,
            Wording wording,
            DeskDoor door) {
        this.areas = areas;
        this.commitments = commitments;
        this.library = library;
        this.ledger = ledger;
        this.drafts = drafts;
        this.claims = claims;
        this.wording = wording;
        this.door = door;
    }

    Words words() {
        return words;
    }

    ClaimStartPage start(HttpServletRequest request, Person person, ClaimForm chosen, String wrong) {
        return new ClaimStartPage(
                door.frame(request, words.say("start.title")),
                words,
                library.catalogue().documents().stream()
                        .sorted(Comparator.comparing(
                                document -> document.number().value()))
                        .map(document -> option(
                                document.number().toString(),
                                document.number() + " – " + shortened(document.title()) + ", "
                                        + wording.bounds(document.date()),
                                chosen.text("document")))
                        .toList(),
                subjects(person, chosen.text("subject")),
                indicators(chosen.text("indicator")),
                drafts.of(person.actor()).stream().map(this::row).toList(),
                wrong);
    }

    private List<ClaimStartPage.Option> subjects(Person person, String chosen) {
        List<ClaimStartPage.Option> options = new ArrayList<>();
        Collection<Area> all = areas.all();
        all.stream()
                .filter(area -> person.may(Action.PROPOSE_CLAIM, area.code()))
                .sorted(Comparator.comparing(Area::shortName, Collator.getInstance(words.locale())))
                .forEach(area -> options.add(option(area.code().value(), area.shortName(), chosen)));
        if (person.mayEverywhere(Action.PROPOSE_CLAIM)) {
            options.add(option("WORLD", words.say("start.world"), chosen));
            commitments
                    .instruments()
                    .forEach(instrument -> options.add(option(
                            new Subject.InstrumentSubject(instrument.id()).text(), instrument.shortTitle(), chosen)));
        }
        return options;
    }

    private List<ClaimStartPage.Area> indicators(String chosen) {
        Map<String, List<ClaimStartPage.Option>> byArea = new LinkedHashMap<>();
        commitments
                .indicators()
                .forEach(indicator -> byArea.computeIfAbsent(indicator.agendaArea(), _ -> new ArrayList<>())
                        .add(option(indicator.id().value(), indicator.name(), chosen)));
        return byArea.entrySet().stream()
                .map(area -> new ClaimStartPage.Area(words.say("agenda." + area.getKey()), area.getValue()))
                .toList();
    }

    private static ClaimStartPage.Option option(String value, String label, String chosen) {
        return new ClaimStartPage.Option(value, label, value.equals(chosen));
    }

    private ClaimStartPage.DraftRow row(Drafts.Draft draft) {
        ClaimForm form = ClaimForm.of(draft.fields());
        String subject =
                Subject.parse(form.text("subject")).map(wording::subject).orElse("");
        return new ClaimStartPage.DraftRow(
                draft.number(),
                subject.isEmpty() ? words.say("start.no-subject") : subject,
                indicator(form).map(Indicator::name).orElse(words.say("start.no-indicator")),
                Moments.told(draft.savedAt(), words.locale()),
                "/desk/claims/new?draft=" + draft.number());
    }

    java.util.Optional<Indicator> indicator(ClaimForm form) {
        return commitments.indicators().stream()
                .filter(one -> one.id().value().equals(form.text("indicator")))
                .findFirst();
    }

    java.util.Optional<Document> document(ClaimForm form) {
        Long number = form.number("document");
        return library.catalogue().documents().stream()
                .filter(one -> number != null && one.number().value() == number)
                .findFirst();
    }

    /// Whether there is such a subject.
    boolean knows(Subject subject) {
        return switch (subject) {
            case Subject.Area area -> areas.find(area.code()).isPresent();
            case Subject.InstrumentSubject instrument ->
                commitments.instrument(instrument.id()).isPresent();
            case Subject.World _ -> true;
            case Subject.Subdivision _, Subject.Grouping _, Subject.EventSubject _ -> false;
        };
    }

    /// Those there are, of what was asked.
    List<IndicatorId> indicators(List<String> asked) {
        return commitments.indicators().stream()
                .map(Indicator::id)
                .filter(id -> asked.contains(id.value()))
                .toList();
    }

    @Nullable DocumentNumber documentNumber(String asked) {
        return document(ClaimForm.of(Map.of("document", asked)))
                .map(Document::number)
                .orElse(null);
    }

    /// @param subject what it is about, known to be somebody's
    ClaimFormPage form(
            HttpServletRequest request,
            Person person,
            ClaimForm form,
            Subject subject,
            Indicator indicator,
            Document document,
            Said said) {
        DeskFrame frame = door.frame(request, words.say("form.title"));
        Scale scale = indicator.scale();
        Function<Claim, ClaimView> views = claims.views();
        return new ClaimFormPage(
                frame,
                words,
                form,
                wording.subject(subject),
                indicator.name(),
                indicator.question(),
                indicator.guidance(),
                indicator.unit(),
                scale == null
                        ? List.of()
                        : scale.levels().stream()
                                .map(level -> new ClaimFormPage.Level(
                                        level.code(),
                                        level.name(),
                                        level.meaning(),
                                        form.text("choice").equals("level:" + level.code())))
                                .toList(),
                acts(form, indicator),
                territories(form.text("territory")),
                fact(document),
                ledger.claims(subject, indicator.id()).stream().map(views).toList(),
                said.checked() == null ? null : checked(said.checked(), views),
                said.wrongField(),
                said.wrong(),
                said.draft() == null ? 0 : said.draft().number(),
                said.draft() == null ? 0 : said.draft().version(),
                said.draft() == null
                        ? ""
                        : words.say("form.saved", Moments.told(said.draft().savedAt(), words.locale())),
                said.stopped());
    }

    /// What the page says beside what is filled in.
    record Said(
            ProposalDesk.Checked.@Nullable Understood checked,
            String wrongField,
            String wrong,
            Drafts.@Nullable Draft draft,
            Stopped stopped) {
        static final Said NOTHING = new Said(null, "", "", null, Stopped.NOTHING);

        static Said wrong(String field, String reason) {
            return new Said(null, field, reason, null, Stopped.NOTHING);
        }

        static Said stopped(Stopped stopped) {
            return new Said(null, "", "", null, stopped);
        }

        Said in(Drafts.@Nullable Draft kept) {
            return new Said(checked, wrongField, wrong, kept, stopped);
        }
    }

    private List<ClaimFormPage.Choice> acts(ClaimForm form, Indicator indicator) {
        List<ClaimFormPage.Choice> acts = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            boolean isAnEvent = kind == ActKind.ADOPTED || kind == ActKind.ENTERED_INTO_FORCE;
            boolean isChosen = form.text("act").equals(kind.word());
            if (isChosen || (indicator.isTreatyStatus() ? !isAnEvent : isAnEvent && indicator.scale() == null)) {
                acts.add(new ClaimFormPage.Choice(kind.word(), wording.act(kind), isChosen));
            }
        }
        return acts;
    }

    /// Those for which a state can act, and whichever was named.
    private List<ClaimFormPage.Choice> territories(String chosen) {
        return areas.all().stream()
                .filter(area ->
                        area.kind() != Area.Kind.STATE || area.code().value().equals(chosen))
                .sorted(Comparator.comparing(Area::shortName, Collator.getInstance(words.locale())))
                .map(area -> new ClaimFormPage.Choice(
                        area.code().value(),
                        area.shortName(),
                        area.code().value().equals(chosen)))
                .toList();
    }

    private ClaimFormPage.DocumentFact fact(Document document) {
        Catalogue catalogue = library.catalogue();
        return new ClaimFormPage.DocumentFact(
                document.number().value(),
                document.title(),
                wording.bounds(document.date()),
                catalogue
                        .series(document.series())
                        .map(series -> series.title() + " – " + wording.authority(series.authority()))
                        .orElse(""),
                document.address(),
                catalogue
                        .series(document.series())
                        .map(series -> series.assesses())
                        .orElse(""));
    }

    private ClaimFormPage.Checked checked(
            ProposalDesk.Checked.Understood understood, Function<Claim, ClaimView> views) {
        LedgerNow.Beside beside = understood.beside();
        return new ClaimFormPage.Checked(
                beside.word(),
                views.apply(understood.claim()),
                beside.same() == null ? List.of() : List.of(views.apply(beside.same())),
                beside.rivals().stream().map(views).toList());
    }

    private static String shortened(String title) {
        return title.length() <= 90 ? title : title.substring(0, 90) + "…";
    }
}
