package org.pledgewatch.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplies implements Replies {
    private static final String WITH_ANSWER = """
            select reply.number, reply.round, reply.area, reply.indicator, reply.language, reply.text,
                   reply.documents, reply.addresses, reply.author, reply.sent_at,
                   said.number as answer_number, said.text as answer, said.author as answer_author, said.answered_at
              from dialogue.reply
              left join lateral (select number, text, author, answered_at
                                   from dialogue.reply_answer
                                  where reply_answer.reply = reply.number
                                  order by number desc
                                  limit 1) as said on true
            """;
    private static final String OF = """
            %s
             where reply.round = :round
               and reply.area = :area
               and (:indicator = '' or reply.indicator = :indicator)
               and not exists (select from dialogue.reply as newer
                                where newer.round = reply.round
                                  and newer.area = reply.area
                                  and newer.indicator = reply.indicator
                                  and newer.number > reply.number)
             order by reply.indicator
            """.formatted(WITH_ANSWER);
    private static final String NEWEST = """
            %s
             where not exists (select from dialogue.reply as newer
                                where newer.area = reply.area
                                  and newer.indicator = reply.indicator
                                  and newer.number > reply.number)
             order by reply.area, reply.indicator
            """.formatted(WITH_ANSWER);
    private static final String UNANSWERED = """
            select count(*)
              from dialogue.reply
             where not exists (select from dialogue.reply_answer where reply_answer.reply = reply.number)
               and not exists (select from dialogue.reply as newer
                                where newer.area = reply.area
                                  and newer.indicator = reply.indicator
                                  and newer.number > reply.number)
            """;
    private static final String UNANSWERED_OF_THESE = """
            select number
              from dialogue.reply
             where number in (select unnest(:replies::bigint[]))
               and not exists (select from dialogue.reply_answer where reply_answer.reply = reply.number)
               and not exists (select from dialogue.reply as newer
                                where newer.round = reply.round
                                  and newer.area = reply.area
                                  and newer.indicator = reply.indicator
                                  and newer.number > reply.number)
            """;
    private static final String SEND = """
            insert into dialogue.reply
                   (round, area, indicator, replaces, language, text, documents, addresses, author, sent_at)
            values (:round, :area, :indicator, :replaces, :language, :text, :documents, :addresses, :author, :at)
            on conflict (round, area, indicator, replaces) do nothing
            """;
    private static final String ANSWER = """
            insert into dialogue.reply_answer (reply, replaces, text, author, answered_at)
            values (:reply, :replaces, :text, :author, :at)
            on conflict (reply, replaces) do nothing
            """;
    private static final String DRAFT = """
            select version, language, text, documents, addresses, saved_at
              from dialogue.reply_draft
             where round = :round and area = :area and indicator = :indicator
            """;
    private static final String DRAFTS = """
            select round, area, indicator
              from dialogue.reply_draft
             where round = :round and area = :area
             order by indicator
            """;
    private static final String SAVE = """
            insert into dialogue.reply_draft as draft
                   (round, area, indicator, version, language, text, documents, addresses, author, saved_at)
            values (:round, :area, :indicator, :version + 1, :language, :text, :documents, :addresses, :author, :at)
            on conflict (round, area, indicator) do update
               set version = excluded.version, language = excluded.language, text = excluded.text,
                   documents = excluded.documents, addresses = excluded.addresses,
                   author = excluded.author, saved_at = excluded.saved_at
             where draft.version = :version
            returning version
            """;
    private static final String DISCARD = """
            delete from dialogue.reply_draft
             where round = :round and area = :area and indicator = :indicator
            """;

    private final JdbcClient jdbc;

    JdbcReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reply> of(long round, AreaCode state) {
        return jdbc.sql(OF)
                .param("round", round)
                .param("area", state.value())
                .param("indicator", "")
                .query((row, _) -> reply(row))
                .list();
    }

    @Override
    public Optional<Reply> find(ReplyDraft.To to) {
        return about(OF, to).query((row, _) -> reply(row)).optional();
    }

    @Override
    public List<Reply> newest() {
        return jdbc.sql(NEWEST).query((row, _) -> reply(row)).list();
    }

    @Override
    public long unanswered() {
        return jdbc.sql(UNANSWERED).query(Long.class).single();
    }

    @Override
    public Set<Long> unanswered(Set<Long> replies) {
        return replies.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(UNANSWERED_OF_THESE)
                        .param("replies", replies.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    @Override
    public boolean send(
            ReplyDraft.To to,
            long replaces,
            LocalizedText text,
            List<DocumentNumber> documents,
            List<String> addresses,
            ActorId author,
            Instant at) {
        return about(SEND, to)
                        .param("replaces", replaces)
                        .param("language", text.original())
                        .param("text", text.originalText())
                        .param(
                                "documents",
                                documents.stream().map(DocumentNumber::value).toArray(Integer[]::new))
                        .param("addresses", addresses.toArray(String[]::new))
                        .param("author", author.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean answer(long reply, long replaces, String text, ActorId author, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("reply", reply)
                        .param("replaces", replaces)
                        .param("text", text)
                        .param("author", author.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<ReplyDraft> draft(ReplyDraft.To to) {
        return about(DRAFT, to)
                .query((row, _) -> new ReplyDraft(
                        row.getInt("version"),
                        new ReplyDraft.Typed(
                                row.getString("language"),
                                row.getString("text"),
                                row.getString("documents"),
                                row.getString("addresses"),
                                Assurance.NONE),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public List<ReplyDraft.To> drafts(long round, AreaCode state) {
        return jdbc.sql(DRAFTS)
                .param("round", round)
                .param("area", state.value())
                .query((row, _) -> new ReplyDraft.To(
                        row.getLong("round"),
                        new AreaCode(row.getString("area")),
                        new IndicatorId(row.getString("indicator"))))
                .list();
    }

    @Override
    public int save(ReplyDraft.To to, int version, ReplyDraft.Typed typed, ActorId author, Instant at) {
        return about(SAVE, to)
                .param("version", version)
                .param("language", typed.language())
                .param("text", typed.text())
                .param("documents", typed.documents())
                .param("addresses", typed.addresses())
                .param("author", author.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void discard(ReplyDraft.To to) {
        about(DISCARD, to).update();
    }

    private JdbcClient.StatementSpec about(String sql, ReplyDraft.To to) {
        return jdbc.sql(sql)
                .param("round", to.round())
                .param("area", to.state().value())
                .param("indicator", to.indicator().value());
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Reply(
                row.getLong("number"),
                row.getLong("round"),
                new AreaCode(row.getString("area")),
                new IndicatorId(row.getString("indicator")),
                new LocalizedText(language, Map.of(language, row.getString("text"))),
                Arrays.stream((Integer[]) row.getArray("documents").getArray())
                        .map(DocumentNumber::new)
                        .toList(),
                List.of((String[]) row.getArray("addresses").getArray()),
                new ActorId(row.getString("author")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Reply.@Nullable Answer answer(ResultSet row) throws SQLException {
        String text = row.getString("answer");
        return text == null
                ? null
                : new Reply.Answer(
                        row.getLong("answer_number"),
                        LocalizedText.english(text),
                        new ActorId(row.getString("answer_author")),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
