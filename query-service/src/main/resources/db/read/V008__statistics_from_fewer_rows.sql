-- Statistics of a new generation cost as much as an index, and there are sixteen parts of them. Rows are found by whole
-- keys: a fifth of the usual sample is enough until autovacuum looks at the tables for itself.
ALTER FUNCTION index_generation(text, integer) SET default_statistics_target = 20;
