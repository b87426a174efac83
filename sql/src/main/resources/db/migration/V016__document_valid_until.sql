alter table issued_document add column valid_until date;
comment on column issued_document.valid_until is '有効期間の満了日: last day of what the document grants; null if that does not end';
