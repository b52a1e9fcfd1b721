package org.pledgewatch.bench;

/// `evidence-1` for answers on a scale as a person fluent in SQL would write it: what each claim says of which days,
/// which issue of a series speaks on a day, whose word counts most, and what remains.
final class FindingsSql {
    private FindingsSql() {}

    static final String TABLES = """
            create schema bench;
            create table bench.claim (
                subject text not null, indicator int not null, series text not null, rank int not null,
                asserted date not null, validity text not null, earliest date not null, latest date not null,
                levels int not null);
            create table bench.indicator (indicator int primary key, years int not null);
            create table bench.subject (subject text primary key, began date not null);
            """;

    /// What an operator would keep ready: indexes and statistics, no answers.
    static final String PREPARED = """
            create index on bench.claim (indicator, subject, series, asserted);
            analyze bench.claim;
            analyze bench.indicator;
            analyze bench.subject;
            set work_mem = '256MB';
            set max_parallel_workers_per_gather = 0;
            """;

    static final String FINDINGS = """
            with dated as (
                select claim.*, indicator.years,
                       case validity when 'Observed' then earliest else latest end as beginning
                  from bench.claim join bench.indicator using (indicator)
            ), ordered as (
                select dated.*,
                       coalesce(min(beginning) over (
                           partition by indicator, subject, series, asserted order by beginning
                           range between interval '1 day' following and unbounded following)::date,
                           'infinity') as replaced
                  from dated
            ), held as (
                select ordered.*,
                       case validity when 'Observed' then latest + 1 else beginning + 1 end as firm,
                       case when years = -1 then 'infinity'::date
                            when years = -2 then counted
                            else (counted + make_interval(years => years))::date end as held
                  from (select ordered.*,
                               case validity when 'Span' then greatest(latest, asserted) else latest end as counted
                          from ordered) ordered
            ), stretch as (
                select indicator, subject, series, rank, asserted, 'N' as certainty, levels,
                       beginning as first_day, replaced as end_day, null::date as held
                  from held where levels = 0
                union all
                select indicator, subject, series, rank, asserted, 'P', 7, earliest, latest, null
                  from held where levels > 0 and validity <> 'Observed' and earliest < latest
                union all
                select indicator, subject, series, rank, asserted, 'C', levels, beginning,
                       least(case when held = 'infinity' then held else held + 1 end, greatest(replaced, firm)), null
                  from held where levels > 0
                union all
                select indicator, subject, series, rank, asserted, 'S', levels, held + 1, replaced, held
                  from held where levels > 0 and years >= 0 and held + 1 < replaced
            ), asked as materialized (
                select subject, day::date as day
                  from bench.subject,
                       generate_series('1996-01-01'::date, '2026-01-01'::date, interval '1 year') as day
                 where began <= day
            ), voice as materialized (
                select * from (
                    select asked.day, stretch.*,
                           max(stretch.asserted) over (
                               partition by stretch.indicator, stretch.subject, stretch.series, asked.day) as newest
                      from asked
                      join stretch on stretch.subject = asked.subject
                                  and stretch.first_day <= asked.day and asked.day < stretch.end_day) speaking
                 where asserted = newest
            ), heard as materialized (
                select indicator, subject, day,
                       count(*) filter (where certainty = 'C') as certain,
                       bit_or(levels) filter (where certainty = 'P') as possible,
                       max(held) filter (where certainty = 'S') as stale_since,
                       count(*) filter (where certainty = 'N') as nothing_found
                  from voice
                 group by indicator, subject, day
            ), known_then as materialized (
                select * from (
                    select heard.day as asked_day, heard.stale_since, stretch.*,
                           max(stretch.asserted) over (
                               partition by stretch.indicator, stretch.subject, stretch.series, heard.day) as newest
                      from heard
                      join stretch on stretch.indicator = heard.indicator and stretch.subject = heard.subject
                                  and stretch.first_day <= heard.stale_since and heard.stale_since < stretch.end_day
                     where heard.certain = 0 and heard.possible is null and heard.stale_since is not null) speaking
                 where asserted = newest and certainty = 'C'
            ), decisive as (
                select indicator, subject, day, false as stale, rank, levels from voice where certainty = 'C'
                union all
                select indicator, subject, asked_day, true, rank, levels from known_then
            ), decided as (
                select indicator, subject, day, stale,
                       bit_and(levels) as agreed, bit_or(levels) as named
                  from (select decisive.*,
                               min(rank) over (partition by indicator, subject, day) as best
                          from decisive) ranked
                 where rank = best
                 group by indicator, subject, day, stale
            )
            select asked.subject, indicator.indicator, asked.day,
                   case when decided.agreed = 0 then 'C' || decided.named
                        when bit_count(decided.agreed::bit(32)) > 1 then 'U' || decided.agreed
                        when decided.agreed is not null then 'E' || decided.agreed
                        when heard.possible is not null then 'U' || heard.possible
                        when heard.nothing_found > 0 then 'N'
                        else '-' end
                   || case when decided.stale then 's' else '' end
              from asked
              cross join bench.indicator
              left join heard on heard.indicator = indicator.indicator
                             and heard.subject = asked.subject and heard.day = asked.day
              left join decided on decided.indicator = indicator.indicator
                               and decided.subject = asked.subject and decided.day = asked.day
            """;
}
