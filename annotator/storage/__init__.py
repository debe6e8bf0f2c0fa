"""The only place with SQL: tables, engine, repositories, unit of work, migrations."""
