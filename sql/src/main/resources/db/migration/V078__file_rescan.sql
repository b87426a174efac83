alter table file_scan add column rescans int not null default 0;
comment on column file_scan.rescans is 'how often an official had the scanner try again what it could not judge';
