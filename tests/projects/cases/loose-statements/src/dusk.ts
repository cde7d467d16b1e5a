import {palette} from './palette';

palette.sea = '#5b3e8f';
palette.sail = '#ffc914';
