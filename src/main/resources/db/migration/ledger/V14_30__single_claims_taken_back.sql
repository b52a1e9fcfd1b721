create index line_single_claims_taken_back on ledger.line (number) where kind = 'claims-withdrawal';
comment on index ledger.line_single_claims_taken_back is 'The few lines that take single claims back';

create function ledger.keep_claims_back() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from ledger.line where number = old.number and kind = 'claims-withdrawal')
       and not exists (
           select from ledger.line
             join ledger.payload using (number)
            where line.kind = 'claims-withdrawal'
              and line.number <> old.number
              and convert_from(content, 'UTF8')::jsonb -> 'claims' @>
                  (convert_from(old.content, 'UTF8')::jsonb -> 'claims')) then
        raise exception 'entry % takes claims back: take them back again in other words first', old.number;
    end if;
    return new;
end
$$;
comment on function ledger.keep_claims_back() is
    'Refuses a redaction by which claims that were taken back would count again';

create trigger payload_keeps_claims_back before update on ledger.payload
    for each row execute function ledger.keep_claims_back();
comment on trigger payload_keeps_claims_back on ledger.payload is 'What was taken back stays back';
