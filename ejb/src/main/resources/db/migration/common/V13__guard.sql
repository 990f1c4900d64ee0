-- What a verifying read must find may be a secret: it is sealed. What was kept in the clear until now goes; a write that is under way while
-- the server is brought up to date is not verified.
alter table task_step drop column expected;
alter table task_step add column expected ${bytes};

-- The rights that a step grants or revokes, and how far it is, as JSON.
alter table task_step add column rights ${text};
