-- Products, equipment and the records of programmes and funds are harvested as well: all documents are followed once more;
-- what was noted already and has not changed stays as it is.
update interop_harvest_progress set document_sequence = 0;
