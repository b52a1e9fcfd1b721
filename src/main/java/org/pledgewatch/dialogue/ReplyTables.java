package org.pledgewatch.dialogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Table;

/// Replies as two tables, `rounds.csv` and `replies.csv`: how an edition keeps them. Editions made before there was a
/// right of reply have neither.
public final class ReplyTables {
    private static final String ROUNDS = "rounds.csv";
    private static final String REPLIES = "replies.csv";
    private static final List<String> ROUND_COLUMNS =
            List.of("round", "state", "opened_at", "closes_at", "ledger_count");
    private static final List<String> REPLY_COLUMNS = List.of(
            "round",
            "state",
            "indicator",
            "sent_at",
            "language",
            "text",
            "documents",
            "addresses",
            "answer",
            "answered_at");

    private ReplyTables() {}

    public static RepliesGiven read(ReferenceData tables) {
        return tables.has(ROUNDS) && tables.has(REPLIES)
                ? new RepliesGiven(
                        tables.table(ROUNDS).rows().stream()
                                .map(ReplyTables::asked)
                                .toList(),
                        tables.table(REPLIES).rows().stream()
                                .map(ReplyTables::given)
                                .toList())
                : RepliesGiven.NOTHING;
    }

    private static RepliesGiven.Asked asked(Table.Row row) {
        return new RepliesGiven.Asked(
                Long.parseLong(row.text("round")),
                new AreaCode(row.text("state")),
                Instant.parse(row.text("opened_at")),
                Instant.parse(row.text("closes_at")),
                Long.parseLong(row.text("ledger_count")));
    }

    private static RepliesGiven.Given given(Table.Row row) {
        return new RepliesGiven.Given(
                Long.parseLong(row.text("round")),
                new AreaCode(row.text("state")),
                new IndicatorId(row.text("indicator")),
                Instant.parse(row.text("sent_at")),
                row.text("language"),
                row.text("text"),
                parts(row.text("documents")).stream().map(Integer::valueOf).toList(),
                parts(row.text("addresses")),
                row.text("answer"),
                row.has("answered_at") ? Instant.parse(row.text("answered_at")) : null);
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(" ")).filter(part -> !part.isEmpty()).toList();
    }

    /// The tables by file name; reading them gives the same again.
    public static Map<String, byte[]> write(RepliesGiven replies) {
        return Map.of(
                ROUNDS,
                table(
                        ROUND_COLUMNS,
                        replies.asked(),
                        one -> List.of(
                                String.valueOf(one.round()),
                                one.state().value(),
                                one.openedAt().toString(),
                                one.closesAt().toString(),
                                String.valueOf(one.ledgerCount()))),
                REPLIES,
                table(REPLY_COLUMNS, replies.given(), ReplyTables::cells));
    }

    private static List<String> cells(RepliesGiven.Given one) {
        Instant answeredAt = one.answeredAt();
        return List.of(
                String.valueOf(one.round()),
                one.state().value(),
                one.indicator().value(),
                one.sentAt().toString(),
                one.language(),
                one.text(),
                one.documents().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                String.join(" ", one.addresses()),
                one.answer(),
                answeredAt == null ? "" : answeredAt.toString());
    }

    private static <T> byte[] table(List<String> header, List<T> rows, Function<T, List<String>> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(cells.apply(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
