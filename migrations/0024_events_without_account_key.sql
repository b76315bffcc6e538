-- Each event looked its account up and shared a lock on its row, on which all writers of the account met. Accounts
-- are never deleted, and triggers take the account from the row they tell of, whose own key holds it.
alter table outbox drop constraint outbox_account_fkey;
