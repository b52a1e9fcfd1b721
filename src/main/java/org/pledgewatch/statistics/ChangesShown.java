package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.sdmx.reading.Action;
import org.springframework.stereotype.Component;

/// What a submission changes, one figure after the other.
@Component
public class ChangesShown {
    private final Submissions submissions;
    private final FigureStructures structures;

    ChangesShown(Submissions submissions, FigureStructures structures) {
        this.submissions = submissions;
        this.structures = structures;
    }

    /// @param first how many, in the order of their keys
    public List<Change> of(Submission submission, int first) {
        Layout layout = structures.layout();
        Changes changes = PackedFigures.unpack(submissions.changes(submission.number()), layout);
        SubmissionNumber based = submission.basedOn();
        Figures before = based == null
                ? Figures.none(layout)
                : PackedFigures.unpack(submissions.vintage(based), layout).figures();
        List<Change> shown = new ArrayList<>();
        Figures after = changes.figures();
        for (int place = 0; place < after.size() && shown.size() < first; place++) {
            int old = before.find(after.keys()[place]);
            shown.add(new Change(
                    after.lines()[place],
                    layout.words(after.keys()[place]),
                    old < 0 ? "" : before.told(old),
                    changes.action(place) == Action.DELETE ? "" : after.told(place)));
        }
        return shown;
    }
}
