-- Whether taken_at is when the supplier wrote it. Of older rows it is not known any more.
alter table supplier_snapshot add column dated boolean not null default false;

-- Purchase orders that files name in lower case, by the number we gave them.
insert into inbound_mention (file_id, number)
select distinct file_id, upper(number) from inbound_mention where number <> upper(number)
on conflict do nothing;

-- What a list shows that does not tell modified_at: of some zone, only good for comparing.
alter table inbound_file add column listed_at bigint;
