-- The engine's ids, in blocks of 1,000, beyond all that its own generator has given and may still give while nodes are replaced.
create sequence engine_id_seq increment by 1000;
select setval('engine_id_seq', value_::bigint + 1000000) from act_ge_property where name_ = 'next.dbid';
comment on sequence engine_id_seq is 'ids of the rows of the process engine';
