-- The common themes this service has heard of from partners-service, so that naming one needs no neighbour.
create table known_theme (code text primary key);

grant select, insert on known_theme to ${app};
