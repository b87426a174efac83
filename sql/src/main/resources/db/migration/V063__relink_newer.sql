-- Each request of somebody who is logged in asks whether the account has meanwhile gone on as another one.
create index ix_relink_newer on relink (newer_party_id) where state = 'CONFIRMED';
