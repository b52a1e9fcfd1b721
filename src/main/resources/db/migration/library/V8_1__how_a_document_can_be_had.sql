alter table library.document
    add column availability text not null default '',
    add column related      text not null default '';
comment on column library.document.availability is 'How it can be read: online, copy-held and the like; empty if nobody said';
comment on column library.document.related is 'Numbers of records that belong with it, parted by semicolons';
