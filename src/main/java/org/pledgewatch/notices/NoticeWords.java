package org.pledgewatch.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitment;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Names;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.springframework.stereotype.Component;

/// What happened, in a sentence, and where to go for it.
@Component
public class NoticeWords {
    private final Names names;
    private final Commitments commitments;
    private final Words words = Words.of("notices", Locale.ENGLISH);

    NoticeWords(Names names, Commitments commitments) {
        this.names = names;
        this.commitments = commitments;
    }

    public Words words() {
        return words;
    }

    public String sentence(Occasion occasion) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> words.say("told.proposals", name(made.area()), made.howMany());
            case Occasion.ReadingsDrawn drawn -> words.say("told.readings", name(drawn.area()), drawn.howMany());
            case Occasion.Returned back -> returned(back);
            case Occasion.AuthorAnswered answered -> answered(answered);
            case Occasion.ReplyClock clock ->
                words.say("told.clock." + clock.stage().word(), name(clock.area()), day(clock.lastDay()));
            case Occasion.Replied replied ->
                words.say("told.reply", name(replied.area()), names.of(replied.indicator()));
            case Occasion.Answered answered ->
                words.say("told.answer", name(answered.area()), names.of(answered.indicator()));
            case Occasion.Challenged challenged -> words.say("told.challenge", String.valueOf(challenged.challenge()));
            case Occasion.WentStale stale -> words.say("told.stale", name(stale.area()), names.of(stale.indicator()));
            case Occasion.DeadlinePassed passed ->
                passed.area() == null
                        ? words.say("told.deadline", title(passed), day(passed.day()))
                        : words.say("told.deadline.of", name(passed.area()), title(passed), day(passed.day()));
        };
    }

    private String returned(Occasion.Returned back) {
        IndicatorId indicator = back.indicator();
        String proposal = String.valueOf(back.proposal());
        return indicator == null
                ? words.say("told.returned.record", name(back.area()), proposal)
                : words.say("told.returned", name(back.area()), names.of(indicator), proposal);
    }

    private String answered(Occasion.AuthorAnswered answered) {
        IndicatorId indicator = answered.indicator();
        String proposal = String.valueOf(answered.proposal());
        return indicator == null
                ? words.say("told.discussion.record", name(answered.area()), proposal)
                : words.say("told.discussion", name(answered.area()), names.of(indicator), proposal);
    }

    /// The page on which it can be acted on, as an address of this site.
    public String path(Occasion occasion) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> queue(made.area(), made.first(), made.last());
            case Occasion.ReadingsDrawn drawn -> queue(drawn.area(), drawn.first(), drawn.last());
            case Occasion.Returned _ -> "/desk/mine";
            case Occasion.AuthorAnswered answered -> "/desk/review/" + answered.proposal();
            case Occasion.ReplyClock clock -> "/desk/replies/" + clock.round() + "/" + clock.area();
            case Occasion.Replied replied -> finding(replied.round(), replied.area(), replied.indicator());
            case Occasion.Answered answered -> finding(answered.round(), answered.area(), answered.indicator());
            case Occasion.Challenged challenged -> "/desk/challenges/" + challenged.challenge();
            case Occasion.WentStale stale -> "/states/" + stale.area();
            case Occasion.DeadlinePassed passed -> "/commitments/" + passed.commitment();
        };
    }

    private static String finding(long round, AreaCode area, IndicatorId indicator) {
        return "/desk/replies/" + round + "/" + area + "/" + indicator;
    }

    private static String queue(@Nullable AreaCode area, long first, long last) {
        if (first == last) {
            return "/desk/review/" + first;
        }
        return area == null ? "/desk/review" : "/desk/review?area=" + area;
    }

    private String name(@Nullable AreaCode area) {
        return area == null ? words.say("several") : names.of(area);
    }

    private String title(Occasion.DeadlinePassed passed) {
        return commitments
                .checklist()
                .commitment(passed.commitment())
                .map(Commitment::title)
                .orElse(passed.commitment().toString());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }
}
