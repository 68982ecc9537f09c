-- A rebuilt read model grows in this schema under the names of the tables it will replace. No request sees it.
CREATE SCHEMA next;
GRANT USAGE ON SCHEMA next TO hr_system;

-- Live tables go here in a switch and are dropped later: to delete their files takes longer than the switch.
CREATE SCHEMA previous;

-- What a switch has left, the last one or one whose process died.
CREATE FUNCTION drop_previous_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('DROP TABLE IF EXISTS previous.%I', name);
  END LOOP;
END
$$;

-- Empty tables like the live ones, with their partitions, without keys; what an earlier rebuild left is gone.
CREATE FUNCTION begin_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  name text;
  part record;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('DROP TABLE IF EXISTS next.%I', name);
    EXECUTE format('CREATE TABLE next.%I (LIKE public.%I INCLUDING ALL EXCLUDING INDEXES) %s', name, name,
      (SELECT 'PARTITION BY ' || pg_get_partkeydef(partrelid) FROM pg_partitioned_table
        WHERE partrelid = format('public.%I', name)::regclass));
    FOR part IN SELECT relname, pg_get_expr(relpartbound, oid) AS bound FROM pg_class
      WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = format('public.%I', name)::regclass)
    LOOP
      EXECUTE format('CREATE TABLE next.%I PARTITION OF next.%I %s', part.relname, name, part.bound);
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON next.%I TO hr_system', name);
  END LOOP;
END
$$;

-- The live tables' indexes by name, with those of their parts: the index of a whole table is made of these.
CREATE FUNCTION generation_indexes(live text[]) RETURNS TABLE (table_name text, index_name text, of_part boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT relation.relname, named.relname, relation.relispartition
    FROM pg_index AS index
    JOIN pg_class AS relation ON relation.oid = index.indrelid
    JOIN pg_class AS named ON named.oid = index.indexrelid
    LEFT JOIN pg_inherits AS part ON part.inhrelid = relation.oid
   WHERE coalesce(part.inhparent, relation.oid) = ANY
     (ARRAY(SELECT format('public.%I', name)::regclass FROM unnest(live) AS name))
   ORDER BY relation.relispartition DESC, relation.oid, named.oid
$$;

-- The same index, or key, for the table's next generation.
CREATE FUNCTION index_generation(live_index text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  index record;
BEGIN
  SELECT pg_get_indexdef(i.indexrelid) AS definition, r.relname AS table_name, c.conname, pg_get_constraintdef(c.oid) AS key
    INTO STRICT index
    FROM pg_index AS i JOIN pg_class AS r ON r.oid = i.indrelid
    LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
   WHERE i.indexrelid = format('public.%I', live_index)::regclass;
  IF index.conname IS NULL THEN
    EXECUTE regexp_replace(index.definition, ' ON (ONLY )?public\.', ' ON next.');
  ELSE
    EXECUTE format('ALTER TABLE next.%I ADD CONSTRAINT %I %s', index.table_name, index.conname, index.key);
  END IF;
END
$$;

-- Statistics cost as much as an index. Rows are found by whole keys: a fifth of the usual sample is enough until
-- autovacuum looks at the tables for itself. Of a whole with parts only its own; before 18 there was no way to say so.
CREATE FUNCTION analyze_generation(name text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET default_statistics_target = 20
AS $$
BEGIN
  IF (SELECT relkind FROM pg_class WHERE oid = format('next.%I', name)::regclass) <> 'p' THEN
    EXECUTE format('ANALYZE next.%I', name);
  ELSIF current_setting('server_version_num')::int >= 180000 THEN
    EXECUTE format('ANALYZE ONLY next.%I', name);
  END IF;
END
$$;

-- Policies and grants, as soon as nothing more is copied (COPY is not for those whom row level security binds): in the
-- switch, reads and batches would wait for them.
CREATE FUNCTION protect_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    PERFORM protect_read_model(format('next.%I', name)::regclass);
  END LOOP;
END
$$;

-- What a migration may change of a table: columns, checks, keys and indexes.
CREATE FUNCTION shape_of(relation regclass) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT concat_ws('; ',
    (SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attcollation::regcollation, attnotnull,
              pg_get_expr(adbin, adrelid)), ', ' ORDER BY attname)
       FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped),
    (SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), ', ' ORDER BY conname)
       FROM pg_constraint WHERE conrelid = relation AND contype IN ('c', 'p', 'u', 'x')),
    (SELECT string_agg(regexp_replace(pg_get_indexdef(indexrelid), ' ON (ONLY )?(public|next)\.', ' ON '), ', '
              ORDER BY pg_get_indexdef(indexrelid) COLLATE "C")
       FROM pg_index WHERE indrelid = relation))
$$;

CREATE FUNCTION move_generation(name text, from_schema text, to_schema text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  part text;
BEGIN
  FOR part IN SELECT relname FROM pg_class
    WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = format('%I.%I', from_schema, name)::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', from_schema, part, to_schema);
  END LOOP;
  EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', from_schema, name, to_schema);
END
$$;

-- The new generation takes the place of the live one: reads wait for this transaction's end, none of them fails. Whoever
-- reads for long makes it give up soon, since others would queue behind it; it is tried again. Nothing goes live that is
-- unprotected, whoever has left that out, or that would undo a migration.
CREATE FUNCTION switch_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '300ms'
AS $$
DECLARE
  name text;
BEGIN
  IF cardinality(live) = 0 THEN
    RETURN;
  END IF;
  EXECUTE (SELECT 'LOCK TABLE ' || string_agg(format('public.%I', each), ', ' ORDER BY each COLLATE "C")
    || ' IN ACCESS EXCLUSIVE MODE' FROM unnest(live) AS each);
  FOREACH name IN ARRAY live LOOP
    IF shape_of(format('public.%I', name)::regclass) <> shape_of(format('next.%I', name)::regclass) THEN
      RAISE EXCEPTION '% has been changed since the rebuild began', name USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    IF NOT (SELECT relforcerowsecurity FROM pg_class WHERE oid = format('next.%I', name)::regclass) THEN
      PERFORM protect_read_model(format('next.%I', name)::regclass);
    END IF;
    PERFORM move_generation(name, 'public', 'previous');
    PERFORM move_generation(name, 'next', 'public');
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION drop_previous_generation(text[]), begin_generation(text[]), generation_indexes(text[]),
  index_generation(text), analyze_generation(text), protect_generation(text[]), shape_of(regclass),
  move_generation(text, text, text), switch_generation(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_previous_generation(text[]), begin_generation(text[]), generation_indexes(text[]),
  index_generation(text), analyze_generation(text), protect_generation(text[]), switch_generation(text[]) TO hr_system;
