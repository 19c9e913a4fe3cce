-- What is looked up often, or while webhooks wait, must not walk a whole table.

-- Since when a hand-over waits to be called by the next that succeeds: it could not be asked for, or
-- the subscriber's answer may change by itself.
alter table deliveries add column in_turn_since bigint;
update deliveries
   set in_turn_since = owed_since
 where delivered < wanted
   and status in ('waits for its turn', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 408', 'HTTP 429',
                  'HTTP 500');
drop index deliveries_by_status;
create index deliveries_in_turn on deliveries (subscriber, in_turn_since)
 where delivered < wanted and in_turn_since is not null;

-- How many orders a subscriber has, and which, in the order of their ids.
create index deliveries_accepted on deliveries (subscriber, order_id, delivered) where delivered > 0;

-- The order a subscriber accepted last of those that nothing newer is owed of.
create index deliveries_newest on deliveries (subscriber, delivered_at)
 where delivered > 0 and delivered = wanted;

-- Events by what became of them.
create index events_by_result on events (result, id);

-- The bodies that are kept, in the order of their ids.
create index events_with_body on events (body_state, id);
