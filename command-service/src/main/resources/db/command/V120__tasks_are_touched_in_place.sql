-- A task is taken and shows signs of life every second, all day, even if nothing happens: without this index that writes no
-- index at all (HOT), half of what an idle day leaves in the log. Who looks for tasks of dead nodes reads the table, which
-- is as long as what is due.
DROP INDEX scheduled_tasks_last_heartbeat;
