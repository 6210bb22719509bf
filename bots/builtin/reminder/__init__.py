"""提醒助手: in the morning it tells a secretary what waits for the leaders he serves; asked, what waits for you."""
